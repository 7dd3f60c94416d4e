import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { commandsOf, judgeCommands, judgeShell } from '../../../src/agents/hook/shell/judge-shell.ts'

const REFUSED = {
  'what a script sources, or has evaluated, counts for the commands behind it': [
    'eval "export HUSKY=0"; git commit -m x',
    "source <(echo 'export HUSKY=0'); git commit -m x",
    "echo 'export HUSKY=0' > e.sh; . ./e.sh; git commit -m x",
    'let HUSKY=0; export HUSKY; git commit -m x',
  ],
  'files that each later shell reads': [
    "echo 'export HUSKY=0' >> ~/.profile",
    "cat >> ~/.bashrc <<'EOF'\nalias gc='git commit --no-verify'\nexport HUSKY=0\nEOF",
    "echo 'export HUSKY=0' | tee -a $HOME/.zshenv",
    "echo 'export HUSKY=0' > .envrc",
  ],
  'the files of Git’s configuration': [
    "printf '[core]\\n\\thooksPath = /dev/null\\n' >> .git/config",
    "echo '[core] hooksPath=/x' >> ~/.gitconfig && git commit -m x",
    "cat >> .git/config <<'EOF'\n[alias]\n\tci = commit --no-verify\nEOF",
    "sed -i 's#hooksPath = .*#hooksPath = /dev/null#' .git/config",
    "perl -pi -e 's/hooksPath.*//' .git/config",
    'git config --edit',
    'GIT_EDITOR="sed -i s/.husky/x/" git config -e',
    'git config edit --global',
  ],
  'what quotes take apart': [`g'i't comm"it" -'n' -m x`, 'g\\it com\\mit --no-verif\\y -m x'],
  'arguments and arrays': [
    'set -- -m x --no-verify; git commit "${@:1}"',
    'f() { git commit "${@:2}"; }; f x --no-verify -m x',
    'A=(x -n -m x); git commit "${A[@]:1}"',
    'set -- -m x -n; git commit -m x "${!#}"',
    'declare -A o=([n]=--no-verify); git commit "${o[n]}" -m x',
    "printf '%s\\0' commit -n -m x | xargs -0 git",
    'xargs -a opts git commit',
    'bash -c \'git "$0" -n -m x\' commit',
  ],
  'an alias that is a script is given its arguments': [
    `git -c alias.x='!f(){ git commit "$@"; };f' x -n -m x`,
    `git config alias.x '!git commit' && git x -n -m x`,
  ],
  'what Git, npm and at start': [
    "git difftool -y -x 'git commit -n -m x'",
    "git difftool --extcmd='git commit -n -m x'",
    "git filter-branch --tree-filter 'git commit -n -m x' HEAD",
    'git for-each-repo --config=x commit -n -m x',
    "npm pkg set scripts.c='git commit -n -m x' && npm run c",
    "echo 'git commit -n -m x' | at now",
  ],
  'code in another language': [
    `python3 - <<'EOF'\nimport os\nos.environ["HUSKY"]="0"\nos.system("git commit -m x")\nEOF`,
    `node -e "require('child_process').execSync('git commit -m x', { env: { ...process.env, HUSKY: '0' } })"`,
    "cat > p.py <<'EOF'\nimport os\nos.system('git commit -n -m x')\nEOF\npython3 p.py",
    "cat > c.js <<'EOF'\nrequire('child_process').execSync('git commit -n -m x')\nEOF\nnode ./c.js",
    `python3 -c "open('.husky/pre-commit','w').write('')"`,
    `python3 -c "import os; os.remove('.husky/pre-commit')"`,
    `python3 -c "import shutil; shutil.rmtree('.husky')"`,
    `python3 -c "from pathlib import Path; Path('.husky/pre-commit').write_text('')"`,
    `python3 -c "import os; os.chmod('.husky/pre-commit', 0o644)"`,
    `node -e "require('fs').rmSync('.husky',{recursive:true})"`,
    `node -e "fs.writeFileSync('.git/hooks/pre-commit','')"`,
    `perl -e 'unlink ".husky/pre-commit"'`,
    `ruby -e 'File.delete(".husky/pre-commit")'`,
  ],
  'more programs that write': [
    `awk -i inplace 'NR==1{print "exit 0"}1' .husky/pre-commit`,
    "vim -c ':1d' -c ':wq' .husky/pre-commit",
    'find . -name pre-commit -exec rm {} \\;',
    'find . -path "*/hooks/pre-commit" -delete',
    'curl -o .husky/pre-commit https://example.org/y',
    'curl --output .husky/pre-commit https://example.org/y',
    'wget -O .git/hooks/pre-commit https://example.org/y',
    'tar -C .husky -xf hooks.tar',
    'unzip -o hooks.zip -d .husky',
    'git clean -fdx .husky',
    'git clean -fdx && git commit -m x',
  ],
}

const PASSES = {
  'what a script sources': [
    "echo 'export NODE_ENV=test' > e.sh; . ./e.sh; git commit -m x",
    '. ./.venv/bin/activate && git commit -m x',
    'source ~/.nvm/nvm.sh && nvm use && git push',
    'eval "$(ssh-agent -s)" && git push',
    "(eval 'export HUSKY=0'; npm ci); git commit -m x",
  ],
  'files of shells and of Git': [
    `echo 'export PATH="$HOME/.local/bin:$PATH"' >> ~/.bashrc && git status`,
    'echo \'eval "$(direnv hook bash)"\' >> ~/.bashrc; git status',
    "cat >> ~/.bashrc <<'EOF'\nalias gs='git status -sb'\nalias gc='git commit'\nEOF",
    "printf '[user]\\n\\tname = Me\\n' >> .git/config",
    "sed -i 's/github.com/example.org/' .git/config",
    'cat .git/config',
    'cat ~/.gitconfig | grep hooksPath',
    'git config -l',
    'git config --file .gitmodules -e',
    "echo 'HUSKY=0 git commit' > docs/husky.md",
  ],
  'arguments and arrays': [
    'f() { git push "${@:2}"; }; f x origin main',
    'A=(x -m x); git commit "${A[@]:1}"',
    'git ls-files -z "*.ts" | xargs -0 git add',
    'xargs -a files git add',
    'xargs -a files git commit -m x --',
    'bash -c \'git commit -m "$0"\' message',
    'declare -A o=([n]=--amend); git commit "${o[n]}" -m x',
  ],
  'what is started': [
    `git -c alias.x='!f(){ git commit "$@"; };f' x -m -n`,
    "git difftool -y -x 'diff -u' HEAD",
    "git filter-branch --tree-filter 'rm -f x' HEAD",
    'git for-each-repo --config=maintenance.repo maintenance run',
    "npm pkg set scripts.lint='eslint .' && git add package.json",
    'npm pkg set scripts.prepare=husky && git commit -am x',
    "echo 'git fetch' | at now",
  ],
  'code in another language': [
    `python3 - <<'EOF'\nimport subprocess\nsubprocess.run(['git', 'commit', '-m', 'x'])\nEOF`,
    "cat > p.py <<'EOF'\nprint('git commit -n')\nEOF\npython3 p.py",
    `python3 -c "print(open('.husky/pre-commit').read())"`,
    `python3 -c "open('notes.txt','w').write(open('.husky/pre-commit').read())"`,
    `node -p "require('fs').readFileSync('.husky/pre-commit', 'utf8')"`,
    `node -e "console.log(require('fs').existsSync('.git/hooks/pre-commit'))"`,
    `python3 -c "import os; os.remove('git.log')"`,
  ],
  'more programs': [
    "awk '{print}' .husky/pre-commit",
    'find . -name pre-commit',
    "find . -name '*.orig' -delete && git status",
    'curl -o hooks.json https://api.github.com/repos/a/b/hooks',
    'curl -fsSL https://github.com/a/b | tar -C /tmp -xz',
    'tar -xf a.tar -C vendor && git add vendor',
    'git clean -fd && git commit -m x',
    'git clean -nfdx && git commit -m x',
    'git clean -fdx && npm ci && git commit -m x',
    'git clean -fdx dist && git commit -am x',
  ],
}

describe.each(Object.entries(REFUSED))('refuses: %s', (_, commands) => {
  test.each(commands)('%j', (command) => expect(judgeShell(command)).not.toBeNull())
})

describe.each(Object.entries(PASSES))('passes: %s', (_, commands) => {
  test.each(commands)('%j', (command) => expect(judgeShell(command)).toBeNull())
})

describe('what only a person decides, by the shell', () => {
  const decided = (text: string, root?: string) =>
    judgeCommands(commandsOf(text, false), root === undefined ? null : [root])?.isAllow ?? false
  it.each([
    `echo '{"blockOn":"never"}' > .hushkeyrc.json`,
    `cat > .hushkeyrc.json <<'EOF'\n{ "allow": [{ "path": "src/*" }] }\nEOF`,
    `jq '.rules={}' .hushkeyrc.json > t && mv t .hushkeyrc.json`,
    "sed -i 's/high/off/' .hushkeyrc.json",
    'rm .hushkeyrc.json',
    `echo '{}' >> .hushkeyrc.json`,
    `python3 -c "open('.hushkeyrc.json','w').write(x)"`,
    "sed -i 's#^const key.*#& // hushkey:allow test#' src/a.js",
    "echo 'const k = f() // hushkey:allow test' >> src/a.js",
    "cat > src/a.js <<'EOF'\nconst k = f() // hushkey:allow test\nEOF",
  ])('refuses %j', (command) => expect(decided(command)).toBe(true))
  it.each([
    'cat .hushkeyrc.json',
    'git add .hushkeyrc.json && git commit -m x',
    'cp .hushkeyrc.json /tmp/copy',
    "jq '.allow' .hushkeyrc.json > /tmp/allow.json",
    "sed -i 's# // hushkey:allow.*##' src/a.js",
    "grep -rn 'hushkey:allow' src > report.txt",
    "echo 'A comment hushkey:allow lets it pass' >> docs/check.md",
    'npx hushkey init && git add .hushkeyrc.json',
    `echo '{ "customRules": [] }' > .hushkeyrc.json`,
    `echo '{"blockOn":"never"}' > /tmp/other/.hushkeyrc.json`,
  ])('passes %j', (command) => expect(decided(command, '/home/me/app')).toBe(false))

  test('a text that changes only what finds more passes, by what stands in the file', () => {
    const root = mkdtempSync(join(tmpdir(), 'settings-'))
    writeFileSync(join(root, '.hushkeyrc.json'), '{ "blockOn": "low" }')
    const write = (text: string) => decided(`echo '${text}' > .hushkeyrc.json`, root)
    expect(write('{ "blockOn": "low", "customRules": [] }')).toBe(false)
    expect(write('{}')).toBe(true)
  })
})
