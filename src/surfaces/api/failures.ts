import { Failure, type FailureValues } from '../../kernel/failure.ts'
import type { Lang } from '../../kernel/language.ts'

/** What can be wrong with a request before it reaches the door. */
export const apiFailures = {
  not_json: 400,
  too_deep: 400,
  bad_text: 400,
  bad_number: 400,
  bad_name: 400,
  bad_token: 401,
  other_site: 403,
  no_such_address: 404,
  no_such_template: 404,
  wrong_method: 405,
  wrong_type: 415,
} as const

export type ApiFailure = keyof typeof apiFailures

export function apiFailure(code: ApiFailure, values: FailureValues = {}): Failure {
  return new Failure(`api.${code}`, values, apiFailures[code])
}

/** Their sentences: what is wrong, and what to send instead. */
export const apiMessages: Record<Lang, Record<ApiFailure, (values: FailureValues) => string>> = {
  ko: {
    not_json: () => '본문이 올바른 JSON이 아니에요. 괄호와 따옴표를 확인해 주세요.',
    too_deep: ({ most }) => `본문이 너무 깊게 겹쳐 있어요. ${most}겹까지 받을 수 있어요.`,
    bad_text: () => '쓸 수 없는 글자가 들어 있어요. UTF-8로 적고 빈 문자(NUL)는 빼 주세요.',
    bad_number: () => '너무 큰 수가 들어 있어요. 금액은 "12000"처럼 따옴표 안에 적어 주세요.',
    bad_name: ({ name }) => `${name} 항목은 쓸 수 없는 이름이에요.`,
    bad_token: () => '쓸 수 없는 토큰이에요. 기한이 지났거나 취소된 것일 수 있으니 새로 만들어 주세요.',
    other_site: () => '다른 사이트에서 온 요청이라 처리하지 않았어요. 프로그램에서는 토큰을 써 주세요.',
    no_such_address: () => '그런 주소는 없어요. /api 에서 주소를 확인해 주세요.',
    no_such_template: ({ template }) => `${template ?? ''} 본보기는 없어요. 이름을 확인해 주세요.`,
    wrong_method: ({ allowed }) => `이 주소에는 ${allowed} 방식으로 보내 주세요.`,
    wrong_type: () => '본문은 JSON으로 보내 주세요 (Content-Type: application/json).',
  },
  en: {
    not_json: () => 'The body is not valid JSON. Check its brackets and quotes.',
    too_deep: ({ most }) => `The body is nested too deeply. At most ${most} levels are accepted.`,
    bad_text: () => 'There are characters in it that cannot be used. Send UTF-8 without NUL.',
    bad_number: () => 'There is a number in it that is too large. Send amounts in quotes, like "12000".',
    bad_name: ({ name }) => `${name} cannot be used as a name.`,
    bad_token: () => 'This token is not valid. It may have expired or been revoked; make a new one.',
    other_site: () => 'This came from another site, so nothing was done. Programs use a token.',
    no_such_address: () => 'There is no such address. See /api for those there are.',
    no_such_template: ({ template }) => `There is no template ${template ?? ''}. Check the name.`,
    wrong_method: ({ allowed }) => `Send ${allowed} to this address.`,
    wrong_type: () => 'Send the body as JSON (Content-Type: application/json).',
  },
}

/** A status in a few words: the `title` of a problem, the same for every occurrence. */
export const statusTitles: Record<Lang, Record<number, string>> = {
  ko: {
    400: '입력을 확인해 주세요',
    401: '로그인이 필요해요',
    403: '할 수 없는 일이에요',
    404: '찾지 못했어요',
    405: '다른 방식으로 보내 주세요',
    409: '지금은 할 수 없어요',
    413: '너무 커요',
    415: 'JSON으로 보내 주세요',
    429: '너무 자주 보냈어요',
    500: '뜻밖의 문제가 생겼어요',
    503: '잠시 뒤에 다시 해 주세요',
  },
  en: {
    400: 'The input needs a correction',
    401: 'Sign in first',
    403: 'Not allowed',
    404: 'Not found',
    405: 'Wrong method',
    409: 'Not possible as things are',
    413: 'Too large',
    415: 'Send JSON',
    429: 'Too many requests',
    500: 'Something unexpected went wrong',
    503: 'Try again in a moment',
  },
}
