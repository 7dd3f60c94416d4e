import { SECRET_FILE } from '../../src/detect/decode/secret-file.ts'
import { CODE } from '../../src/detect/judge/file-kind.ts'
import { NAME as KEY_NAME } from '../../src/detect/key-file.ts'
import { LOCAL_SETTINGS } from '../../src/detect/local-settings.ts'
import { ENV_NAME } from '../../src/env-files/env-path.ts'
import { lineEre, predicate } from './awk.ts'

/** What paths say by themselves. */
export function pathConditions(): string[] {
  return [
    predicate('names_env_file', [`^[ ]*${lineEre(ENV_NAME).replace(/^\^|\$$/g, '')}[ ]*$`]),
    predicate('names_key_file', [
      lineEre(new RegExp(KEY_NAME.source, 'i')),
      lineEre(new RegExp(SECRET_FILE.source, 'i')),
    ]),
    predicate('names_local_settings', [lineEre(LOCAL_SETTINGS)]),
    predicate('names_yaml', [lineEre(/\.ya?ml$/i)]),
    predicate('names_code', [lineEre(CODE)]),
  ]
}
