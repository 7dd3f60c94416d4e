import { fakeSecret } from './fake-secret.ts'

/** Lines that block, and one that never does. */
export const KEY_LINE = fakeSecret('const stripe = new Stripe("sk_live_{b62:24}")\n')
export const OTHER_KEY_LINE = fakeSecret('const other = new Stripe("sk_live_{b62:32}")\n')
export const CLEAN_LINE = 'export const answer = 42\n'
