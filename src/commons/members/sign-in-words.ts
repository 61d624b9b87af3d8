import type { Lang } from '../../kernel/language.ts'

/** Why somebody could not sign in. */
export type SignInProblem =
  | 'wrong'
  | 'email_bad'
  | 'email_taken'
  | 'name_missing'
  | 'password_short'
  | 'password_long'
  | 'too_many'
  | 'link_over'

/** What to tell them; never which of address and password was wrong. */
export const signInProblems: Record<Lang, Record<SignInProblem, string>> = {
  ko: {
    wrong: '이메일이나 비밀번호가 맞지 않아요. 다시 확인해 주세요.',
    email_bad: '이메일 주소를 다시 확인해 주세요.',
    email_taken: '이미 쓰고 있는 이메일이에요. 로그인하거나 다른 주소를 적어 주세요.',
    name_missing: '이름을 적어 주세요.',
    password_short: '비밀번호는 8자 이상으로 정해 주세요.',
    password_long: '비밀번호가 너무 길어요. 128자 안으로 정해 주세요.',
    too_many: '여러 번 시도했어요. 몇 분 뒤에 다시 해 주세요.',
    link_over: '이미 썼거나 시간이 지난 링크예요. 링크를 새로 받아 주세요.',
  },
  en: {
    wrong: 'The e-mail address or the password is not right. Please check them.',
    email_bad: 'Please check the e-mail address.',
    email_taken: 'This address is in use already. Sign in, or give another one.',
    name_missing: 'Please write your name.',
    password_short: 'Choose a password of at least 8 characters.',
    password_long: 'The password is too long. Keep it within 128 characters.',
    too_many: 'Too many tries. Please wait a few minutes.',
    link_over: 'This link has been used or has expired. Please get a new one.',
  },
}

/** The mail with a link to sign in by, or to confirm an address. */
export function linkMail(
  what: 'sign-in' | 'confirm',
  lang: Lang,
  url: string,
): { subject: string; text: string } {
  const { subject, before, after } = mails[lang][what]
  return { subject, text: `${before}\n\n${url}\n\n${after}\n` }
}

const mails = {
  ko: {
    'sign-in': {
      subject: '두레 로그인 링크',
      before: '아래 주소를 열면 로그인돼요. 15분 동안 한 번 쓸 수 있어요.',
      after: '로그인하려던 것이 아니라면 이 메일을 지워 주세요.',
    },
    confirm: {
      subject: '두레 이메일 확인',
      before: '아래 주소를 열면 이 이메일로 로그인할 수 있게 돼요. 한 시간 동안 쓸 수 있어요.',
      after: '두레에 이 주소를 적은 적이 없다면 이 메일을 지워 주세요.',
    },
  },
  en: {
    'sign-in': {
      subject: 'Your link to sign in to Dure',
      before: 'Open this address to sign in. It works once, for 15 minutes.',
      after: 'If you did not ask for it, delete this mail.',
    },
    confirm: {
      subject: 'Confirm your e-mail address for Dure',
      before: 'Open this address to use this e-mail for signing in. It works for an hour.',
      after: 'If you did not give this address to Dure, delete this mail.',
    },
  },
} satisfies Record<Lang, unknown>
