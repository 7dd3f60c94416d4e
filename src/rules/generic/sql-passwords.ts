import type { ShippedRule } from '../rule.ts'

const common = {
  risk: 'Logs in to the database as that user.',
  env: 'DATABASE_PASSWORD',
  revoke: null,
  confidence: 'medium',
  judge: 'password',
} as const

export const sqlPasswords: readonly ShippedRule[] = [
  {
    ...common,
    id: 'sql-identified-by-password',
    name: 'password in SQL',
    keywords: ['identified'],
    pattern:
      /(?:identified\s{1,4}(?:with\s{1,4}["'`]?[a-z0-9_]{2,40}["'`]?\s{1,4})?(?:by|as)\s{1,4}(?:values\s{1,4}|password\s{1,4})?\\?["']|(?:(?:create|alter)\s{1,4}(?:user|role|database|public|shared)|grant)\s[^;\n"']{1,120}?\sidentified\s{1,4}by\s{1,4}(?:values\s{1,4})?(?=[^\s"'`;,$&:<({%\\]))(?<secret>[^\s"'`;,$<>(){}\\][^"'\n\\;]{2,127}?)(?=[\s"';,\\]|$)/gi,
    source: 'https://dev.mysql.com/doc/refman/8.4/en/create-user.html',
    examples: {
      match: [
        "CREATE USER 'app'@'localhost' IDENTIFIED BY '{a36:10}';",
        'alter user sys identified by {b62:10} container=all;',
        'cur.execute("GRANT ALL ON *.* TO me IDENTIFIED WITH mysql_native_password BY \'{b62:12}\'")',
      ],
      noMatch: [
        'IDENTIFIED BY %s',
        "IDENTIFIED BY '$" + "{PW}'",
        'rows are identified by their id',
        'Create a subscription for a customer identified by an external ID.',
      ],
    },
  },
  {
    ...common,
    id: 'sql-role-password',
    name: 'password of a role in SQL',
    keywords: ['password'],
    pattern:
      /(?:create|alter)\s{1,4}(?:user|role|login|database scoped credential|server|user mapping|group)\s[^;\n]{1,200}?[^A-Za-z_]password\s{0,4}(?:=\s{0,4})?(?:N|E)?\\?["'](?<secret>[^"'\n\\]{3,128})(?=\\?["'])/gi,
    source: 'https://www.postgresql.org/docs/current/sql-alterrole.html',
    examples: {
      match: [
        "ALTER ROLE postgres PASSWORD '{b62:12}';",
        "CREATE USER chuck WITH PASSWORD '{b62:10}' SUPERUSER;",
        "CREATE LOGIN me WITH PASSWORD = N'{b62:12}'",
      ],
      noMatch: [
        'ALTER ROLE postgres PASSWORD NULL;',
        'CREATE TABLE users (password text)',
        "ALTER USER me PASSWORD ''",
      ],
    },
  },
  {
    ...common,
    id: 'sql-set-password',
    name: 'password in a SET PASSWORD statement',
    keywords: ['set password', 'authentication_string', 'password('],
    pattern:
      /(?:set\s{1,4}password\s[^;\n]{0,120}?=\s{0,4}(?:(?:old_)?password\s{0,2}\(\s{0,2})?|(?:authentication_string|password)\s{0,3}=\s{0,3}password\s{0,2}\(\s{0,2})\\?["'](?<secret>[^"'\n\\]{3,128})(?=\\?["'])/gi,
    source: 'https://dev.mysql.com/doc/refman/8.4/en/set-password.html',
    examples: {
      match: [
        "SET PASSWORD FOR 'root'@'%' = PASSWORD('{a36:10}');",
        "UPDATE mysql.user SET authentication_string=PASSWORD('{b62:10}') WHERE User='root'",
      ],
      noMatch: ['SET PASSWORD = ?', 'set password policy'],
    },
  },
  {
    ...common,
    id: 'sql-procedure-password',
    name: 'password in a SQL Server procedure call',
    keywords: [
      'sp_addlogin',
      'sp_password',
      'sp_addlinkedsrvlogin',
      'rmtpassword',
      'openrowset',
      'sp_addapprole',
      'sp_setapprole',
    ],
    pattern:
      /(?:sp_(?:addlogin|password|addapprole|setapprole)\s[^;\n]{0,120}?["'][^"'\n]{1,64}["']\s{0,3},\s{0,3}(?:@[a-z]{1,24}\s{0,2}=\s{0,2})?N?["']|rmtpassword\s{0,3}=\s{0,3}N?["'])(?<secret>[^"'\n]{3,128})(?=["'])/gi,
    source:
      'https://learn.microsoft.com/en-us/sql/relational-databases/system-stored-procedures/sp-addlogin-transact-sql',
    examples: {
      match: ["EXEC sp_addlogin 'me', '{b62:12}'", "@rmtpassword='{b62:12}'"],
      noMatch: ["EXEC sp_addlogin 'me', @pw", '@rmtpassword=@pw'],
    },
  },
  {
    ...common,
    id: 'oracle-connect-password',
    name: 'password in CONNECT or a database link',
    keywords: ['connect '],
    pattern:
      /[^A-Za-z]conn(?:ect)?\s{1,3}[A-Za-z0-9_$#]{2,30}\/(?<secret>[^\s"'`@/]{3,64})(?=@[A-Za-z0-9_/.]{2,80}|\s{1,3}as\s{1,3}sysdba)/gi,
    source: 'https://docs.oracle.com/en/database/oracle/oracle-database/19/sqpug/CONNECT.html',
    examples: {
      match: ['SQL> connect scott/{a36:10}@orcl', '  CONNECT sys/{b62:12} as sysdba'],
      noMatch: ['connect / as sysdba', 'connect scott@orcl'],
    },
  },
]
