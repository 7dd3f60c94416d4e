import { FORMATS } from '../../src/report/format-report.ts'

/** The formats that name each finding with its place; a summary only counts. */
export const FORMATS_WITH_PLACES = Object.keys(FORMATS).filter((format) => format !== 'summary')
