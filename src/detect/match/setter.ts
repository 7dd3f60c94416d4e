/** What stands before a name that a command sets: `ENV NAME value` of a Dockerfile, `setx NAME value`, `git config name value`, `SetEnv NAME value`. */
export const SETTER = new RegExp(
  `(?:^|[\\s;&|(])(?:${[
    'ENV',
    '[sS][eE][tT][xX](?:[ \\t]+/[mM])?',
    '[sS]et[eE]nv',
    'set(?:[ \\t]+-[a-zA-Z]{1,4}|[ \\t]+--[a-z]+){1,3}',
    '(?:fastcgi|uwsgi|scgi)_param',
    '(?:proxy_set|add)_header',
    '[a-z]{2,12}[ \\t]+config(?:ure)?(?:[ \\t]+set)?(?:[ \\t]+--[a-z]{2,12}){0,3}',
  ].join('|')})[ \\t]+["']?(?://[\\w./-]{1,80}:)?$`,
)

/** Names and values that take turns as arguments: `weboptions('Username', '…', 'Password', '…')`. */
export const BEHIND_USER =
  /["'](?:user|user_?name|login|uid)["'][ \t]{0,4},[ \t]{0,4}["'][^"'\n]{1,60}["'][ \t]{0,4},[ \t]{0,4}["']$/i

/** A call whose second argument is assigned where the first is not set: `os.environ.get("TOKEN", "…")`. */
export const LOOK_UP =
  /(?:env|environ\.get|get_?[oO]r_?[eEdD]\w{1,8}|getenv|fetch|getProperty|config|getString|GetEnv\w*|flags?(?:\(\))?\.String(?:Var)?)\([ \t]{0,4}(?:&[\w.]{1,60},[ \t]{0,4})?["'`]$/i
/**
 * A call that sets what one of its first arguments names: `define('DB_PASSWORD', …)`, `props.put("password", …)`,
 * `config.set("db", "password", …)`, `os.environ.setdefault`, `env::set_var`; Gradle's
 * `buildConfigField "String", "API_SECRET", …`; Erlang's `-define(API_SECRET, …)`; Capistrano's `set :password, …`.
 */
export const SETTER_CALL =
  /(?:^|[^A-Za-z])(?:define|set|put|add|append|store|register|insert|with|export|property|buildConfigField|resValue)[A-Za-z_]{0,24}[!?]?(?:\([ \t]{0,4}|[ \t]{1,4})(?:["'][\w.-]{0,40}["'][ \t]{0,4},[ \t]{0,4}){0,2}(?:["'`]|:)$|^[ \t]{0,8}-define\([ \t]{0,4}$/i
