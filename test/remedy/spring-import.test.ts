import { expect, it } from 'vitest'
import { addSpringImport } from '../../src/remedy/project/spring-import.ts'

const LINE = 'optional:file:.env[.properties]'

it.each([
  ['a.properties', 'a=1\n', `a=1\nspring.config.import=${LINE}\n`],
  ['a.properties', 'a=1', `a=1\nspring.config.import=${LINE}\n`],
  ['a.properties', 'a=1\r\n', `a=1\r\nspring.config.import=${LINE}\r\n`],
  ['a.properties', 'spring.config.import=configserver:\n', null],
  ['a.yml', 'a: 1\n', `a: 1\nspring:\n  config:\n    import: "${LINE}"\n`],
  [
    'a.yml',
    'spring:\n  # b\n  main:\n    c: 1\na: 1\n',
    `spring:\n  config:\n    import: "${LINE}"\n  # b\n  main:\n    c: 1\na: 1\n`,
  ],
  ['a.yml', 'spring:\n    main: {}\n', `spring:\n    config:\n        import: "${LINE}"\n    main: {}\n`],
  ['a.yml', 'spring:\n  main: {}\n\n  config:\n    name: a\n', null],
  ['a.yml', 'spring.main.a: 1\n', null],
  ['a.yml', 'spring: { a: 1 }\n', null],
  ['a.yml', 'a: 1\n---\nb: 1\n', null],
])('Spring Boot imports the env file: %s %j', (path, text, after) => {
  const done = addSpringImport(path, text, '.env')
  expect(done).toBe(after)
  if (done !== null) expect(addSpringImport(path, done, '.env')).toBe(done)
})
