import type { FailureValues, KernelFailure } from './failure.ts'
import type { Lang } from './language.ts'

/** What is wrong with a field, as `kernel.bad_input` names it in `problem`. */
const problems: Record<Lang, Record<string, string>> = {
  ko: {
    missing: '꼭 필요한 값이에요',
    invalid_type: '값의 종류가 달라요',
    invalid_value: '고를 수 있는 값이 아니에요',
    too_small: '너무 작거나 짧아요',
    too_big: '너무 크거나 길어요',
    unrecognized_keys: '모르는 항목이 들어 있어요',
    text: '쓸 수 없는 글자가 들어 있어요',
    format_regex: '형식이 맞지 않아요',
    format_uuid: '번호의 형식이 맞지 않아요',
    format_email: '이메일 주소가 아니에요',
    format_url: '웹 주소가 아니에요',
    format_date: '날짜 형식이 아니에요 (예: 2026-03-01)',
    format_datetime: '시각 형식이 아니에요',
  },
  en: {
    missing: 'is required',
    invalid_type: 'is of the wrong kind',
    invalid_value: 'is not one of the choices',
    too_small: 'is too small or too short',
    too_big: 'is too large or too long',
    unrecognized_keys: 'has something we do not know in it',
    text: 'has characters that cannot be used',
    format_regex: 'has the wrong form',
    format_uuid: 'is not a valid id',
    format_email: 'is not an e-mail address',
    format_url: 'is not a web address',
    format_date: 'is not a date (like 2026-03-01)',
    format_datetime: 'is not a point in time',
  },
}

const wrong: Record<Lang, string> = { ko: '쓸 수 없는 값이에요', en: 'cannot be used' }

/** The sentences of the door's own failures. Each says what happened and what to do. */
export const kernelMessages: Record<Lang, Record<KernelFailure, (values: FailureValues) => string>> = {
  ko: {
    bad_input: ({ field, problem }) =>
      `입력을 확인해 주세요. ${field ? `${field}: ` : ''}${problems.ko[String(problem)] ?? wrong.ko}.`,
    sign_in_needed: () => '로그인해야 할 수 있어요. 로그인한 뒤 다시 해 주세요.',
    not_allowed: () => '이 일을 할 권한이 없어요. 누가 할 수 있는지는 우리 규칙에서 볼 수 있어요.',
    not_in_charter: () => '우리 규칙에 아직 없는 일이에요. 규칙에 넣자고 제안할 수 있어요.',
    day_closed: ({ day = '…', open = '…' }) =>
      `${day}까지의 장부는 결산이 끝나 더 적을 수 없어요. 날짜를 ${open}이나 그 뒤로 바꿔 적어 주세요. 실제 날짜는 내용에 남겨 두면 돼요.`,
    needs_decision: () => '함께 의결해야 할 수 있는 일이에요. 안건으로 제안해 주세요.',
    no_such_commons: () => '그런 모임을 찾지 못했어요. 주소를 확인해 주세요.',
    no_such_command: ({ command }) => `${command ?? ''} 명령은 없어요. 이름을 확인해 주세요.`,
    no_such_query: ({ query }) => `${query ?? ''} 조회는 없어요. 이름을 확인해 주세요.`,
    not_found: () => '찾지 못했어요. 지워졌거나 볼 수 없는 것일 수 있어요.',
    key_reused: () => '같은 열쇠로 다른 요청을 보냈어요. 새 열쇠로 다시 보내 주세요.',
    name_taken: () => '이미 쓰고 있는 이름이에요. 다른 이름을 골라 주세요.',
    too_large: () => '너무 커서 받을 수 없어요. 줄여서 다시 보내 주세요.',
    too_many_requests: () => '잠깐 사이에 너무 많이 보냈어요. 잠시 뒤에 다시 해 주세요.',
    try_again: () => '지금은 처리하지 못했어요. 잠시 뒤에 다시 해 주세요. 바뀐 것은 없어요.',
  },
  en: {
    bad_input: ({ field, problem }) =>
      `Please check what you entered. ${field ? `${field} ` : 'The input '}${problems.en[String(problem)] ?? wrong.en}.`,
    sign_in_needed: () => 'You need to sign in for this. Sign in and try again.',
    not_allowed: () => 'You may not do this. Our rules say who may.',
    not_in_charter: () => 'Our rules do not mention this yet. You can propose to add it.',
    day_closed: ({ day = '…', open = '…' }) =>
      `The year that ended on ${day} is closed. Enter it on ${open} or later, and say the real day in the text.`,
    needs_decision: () => 'This is decided together. Propose it for a vote.',
    no_such_commons: () => 'There is no such community here. Check the address.',
    no_such_command: ({ command }) => `There is no command ${command ?? ''}. Check the name.`,
    no_such_query: ({ query }) => `There is no query ${query ?? ''}. Check the name.`,
    not_found: () => 'Not found. It may have been removed, or you may not see it.',
    key_reused: () => 'The same key came with a different request. Send it again with a new key.',
    name_taken: () => 'That name is already in use. Choose another.',
    too_large: () => 'That is too large. Make it smaller and send it again.',
    too_many_requests: () => 'Too many requests in a short time. Wait a moment and try again.',
    try_again: () => 'This could not be done right now. Try again in a moment; nothing was changed.',
  },
}

/** Words the kernel itself needs when it tells what happened. */
export const kernelWords: Record<
  Lang,
  { hiddenEntry: string; erased: string; decision: string; clock: string; somebody: string }
> = {
  ko: {
    hiddenEntry: '볼 수 없는 기록이에요.',
    erased: '(지워짐)',
    decision: '의결',
    clock: '정해진 시각',
    somebody: '누군가',
  },
  en: {
    hiddenEntry: 'An entry you may not read.',
    erased: '(erased)',
    decision: 'a decision',
    clock: 'the clock',
    somebody: 'somebody',
  },
}
