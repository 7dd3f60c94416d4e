/**
 * The words for password, secret, key and token in alphabets and with letters that English has not, as programs and notes
 * name such values; those of ASCII letters alone stand among the heads of names (`match/assignment-name.ts`).
 */
const WORDS: Readonly<Record<'password' | 'secret' | 'secret_key' | 'token', string>> = {
  password:
    'contraseña contrasinal лозинка hasło jelszó şifre lösenord lykilorð aðgangsorð пароль парола κωδικός ' +
    'סיסמה סיסמא كلمة_المرور كلمة_السر पासवर्ड รหัสผ่าน mật_khẩu mậtkhẩu 密码 密碼 口令 パスワード 暗証番号 비밀번호 암호 패스워드',
  secret: 'секрет 秘密 机密 シークレット 시크릿 비밀',
  secret_key:
    'schlüssel clé_api clé_secrète clé_privée ключ_api секретный_ключ 密钥 密鑰 金鑰 秘钥 秘密鍵 비밀키 인증키',
  token: 'токен τοκεν 令牌 トークン 토큰',
}

/** Each word as it is written: in lower case, with a capital, and in capitals. */
export const SECRET_WORDS_OF_LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    words.split(' ').flatMap((word) => spellings(word).map((spelling): [string, string] => [spelling, meaning])),
  ),
)

function spellings(word: string): string[] {
  const [first = '', ...others] = word
  return [...new Set([word, first.toUpperCase() + others.join(''), word.toUpperCase()])]
}
