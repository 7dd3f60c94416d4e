/**
 * The command that each assistant's configuration has. It never changes: some assistants ask for approval again whenever
 * it does. No `$`, backtick or double quote stands within the quotes, so that sh, bash, dash and PowerShell read it alike.
 * Where hushkey is not installed it ends with 0 and says nothing, since the assistant could not even run `npm ci` else.
 * @param word says which assistant's file it stands in
 */
export function assistantCommand(word: string): string {
  return `node -e "${PROGRAM}" ${word}`
}

const PROGRAM = [
  "const p=require('path'),f=require('fs')",
  "for(let d=process.env.CLAUDE_PROJECT_DIR||process.cwd();;){const h=p.join(d,'node_modules/hushkey/hooks/agent.cjs')",
  'if(f.existsSync(h)){require(h)',
  'break}const u=p.dirname(d)',
  'if(u===d)break',
  'd=u}',
].join(';')

/** Whether a file of an assistant has it. */
export function runsHushkey(text: string): boolean {
  return text.includes('node_modules/hushkey/hooks/agent.cjs')
}
