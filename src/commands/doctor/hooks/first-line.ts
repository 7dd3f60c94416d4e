import type { Step } from '../../../setup/hooks/steps.ts'

/** How a step of a hook is named on the screen. */
export function firstLine({ text }: Step): string {
  return text.split('\n')[0]?.slice(0, 60) ?? ''
}
