import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const wordpress: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
    id: 'wordpress-application-password',
    name: 'WordPress application password',
    near: ['wordpress', 'wp-app', 'wp-application', 'wp-user', 'wp-api'],
    shape: /[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}/,
    env: 'WP_APPLICATION_PASSWORD',
    source: 'https://developer.wordpress.org/advanced-administration/security/application-passwords/',
    risk: 'Publishes and changes the site as its owner.',
    examples: {
      match: [
        'WP_APPLICATION_PASSWORD="{b62:4} {b62:4} {b62:4} {b62:4} {b62:4} {b62:4}"',
        "wordpressAppPassword: '{b62:4} {b62:4} {b62:4} {b62:4} {b62:4} {b62:4}'",
      ],
      noMatch: ['WP_APPLICATION_PASSWORD="xxxx xxxx xxxx xxxx xxxx xxxx"', 'WP_APPLICATION_PASSWORD="{b62:4} {b62:4}"'],
    },
  }),
  {
    id: 'wordpress-salt',
    name: 'WordPress key or salt',
    risk: 'Forges login cookies of any user of the site.',
    keywords: ['auth_key', 'auth_salt', 'logged_in_key', 'logged_in_salt', 'nonce_key', 'nonce_salt'],
    pattern:
      /(?:(?:SECURE_)?AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)['"]?(?:\s{0,8},\s{0,24}|=)['"](?<secret>[^'"\s\n][^'"\n]{50,126}[^'"\s\n])['"]/g,
    confidence: 'high',
    env: 'AUTH_KEY',
    revoke: 'https://api.wordpress.org/secret-key/1.1/salt/',
    source: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/#security-keys',
    entropy: 3.5,
    examples: {
      match: [
        "define( 'AUTH_KEY',         '{b62:30}|{b62:33}' );",
        "define('SECURE_AUTH_SALT', '{b62:40} %^&{b62:20}');",
        "LOGGED_IN_KEY='{b62:64}'",
      ],
      noMatch: ["define('AUTH_KEY', 'put your unique phrase here');", "define('AUTH_KEY', getenv('AUTH_KEY'));"],
    },
  },
]
