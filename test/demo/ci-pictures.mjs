// npm run demo:ci   draws the pictures of docs/ci.md anew; `node test/demo/ci-pictures.mjs FOLDER` draws them elsewhere
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawAlert } from './alert-picture.mjs'
import { drawAnnotation } from './annotation-picture.mjs'
import { reviewed } from './ci-review.mjs'

const folder = process.argv[2] ?? 'docs'
const review = reviewed()
writeFileSync(join(folder, 'github-annotation.svg'), drawAnnotation(review))
writeFileSync(join(folder, 'code-scanning-alert.svg'), drawAlert(review))
