import type { Lang } from '../../../kernel/language.ts'

const ko = {
  title: 'API',
  lead: '화면에서 할 수 있는 일은 모두 프로그램으로도 할 수 있어요.',
  startTitle: '처음 쓰기',
  start:
    '내 정보에서 토큰을 만들어 Authorization 머리글에 넣어 보내요. 명령은 POST로 보내고, 조회는 GET으로 물어요. 금액은 가장 작은 단위의 정수를 따옴표 안에 적어요.',
  keyTitle: '두 번 처리되지 않게',
  key: 'Idempotency-Key 머리글에 요청마다 새 열쇠를 넣어 주세요. 답을 받지 못했을 때 같은 열쇠로 다시 보내면 처음 결과를 그대로 받아요.',
  problemTitle: '안 될 때',
  problem:
    '안 되는 까닭은 RFC 9457 문서로 알려요. detail에는 무엇을 하면 되는지 읽는 사람의 말로 적혀 있고, code는 바뀌지 않아요.',
  openapi: 'OpenAPI 3.1 문서',
  slices: '할 수 있는 일',
  commands: '명령',
  queries: '조회',
  who: '누가',
  whoNote:
    '“누가”에는 처음 제안되는 규칙이 적혀 있어요. 실제로 누가 할 수 있는지는 모임마다 우리 규칙이 정해요.',
  input: '보내는 값',
  noInput: '보낼 값이 없어요.',
  field: '항목',
  kind: '종류',
  required: '꼭 필요',
  yes: '예',
  no: '아니요',
  failures: '안 될 때의 까닭',
  noFailures: '이 일만의 실패는 없어요. 로그인이나 권한처럼 모든 일에 있는 것은 API 첫 화면에 있어요.',
  example: '예',
  common: '어느 일에나 있는 까닭',
  code: '코드',
  status: '상태',
  meaning: '뜻',
  about: '실패의 뜻',
  metIn: '이 답을 하는 일',
  unknown: '그런 코드는 없어요.',
  bug: '두레에 잘못이 있을 때예요. 바뀐 것은 없어요. 답에 있는 번호(reference)를 알려 주시면 고칠 수 있어요.',
  kinds: {
    text: '글',
    id: '번호(UUID)',
    amount: '정수 문자열',
    number: '수',
    bool: '예/아니요 (true, false)',
    date: '날짜',
    instant: '시각(UTC)',
    oneOf: '다음 중 하나',
    list: '목록',
    object: '묶음',
    any: '무엇이든',
  },
  whos: {
    anyone: '누구나',
    'signed-in': '로그인한 사람',
    member: '구성원',
    self: '본인',
    clock: '정해진 시각에 저절로',
    provider: '연결된 서비스',
    type: (name: string) => `${name} 유형의 구성원`,
    organ: (name: string) => `${name} 기구`,
    role: (name: string) => `${name} 담당`,
    decision: (name: string) => `함께 의결해서 (${name})`,
    nobody: '아무도 (규칙에서 정해야 해요)',
  },
}

export type ReferenceWords = typeof ko

const en: ReferenceWords = {
  title: 'API',
  lead: 'Whatever can be done on these pages can be done by a program.',
  startTitle: 'To begin',
  start:
    'Make a token on your own page and send it in the Authorization header. Send commands with POST, ask queries with GET. Amounts are whole numbers of the smallest unit, in quotes.',
  keyTitle: 'Never twice',
  key: 'Give each request a new key in the header Idempotency-Key. If no answer comes, send it again with the same key: you get the first result, and nothing happens a second time.',
  problemTitle: 'When it cannot be done',
  problem:
    'The reason comes as an RFC 9457 document. Its detail says what to do, in the reader’s language; its code never changes.',
  openapi: 'OpenAPI 3.1 document',
  slices: 'What can be done',
  commands: 'Commands',
  queries: 'Queries',
  who: 'Who may',
  whoNote: '“Who may” shows what a charter starts with. In each community its own rules decide.',
  input: 'What to send',
  noInput: 'Nothing to send.',
  field: 'Field',
  kind: 'Kind',
  required: 'Required',
  yes: 'yes',
  no: 'no',
  failures: 'Why it may not work',
  noFailures: 'No failures of its own. Those everything has (sign-in, powers) are on the first page.',
  example: 'Example',
  common: 'Reasons everything has',
  code: 'Code',
  status: 'Status',
  meaning: 'Meaning',
  about: 'What a failure means',
  metIn: 'Who answers this',
  unknown: 'There is no such code.',
  bug: 'Dure itself has a fault. Nothing was changed. Tell us the reference in the answer and it can be found.',
  kinds: {
    text: 'text',
    id: 'id (UUID)',
    amount: 'whole number in quotes',
    number: 'number',
    bool: 'true or false',
    date: 'date',
    instant: 'time (UTC)',
    oneOf: 'one of',
    list: 'list',
    object: 'object',
    any: 'anything',
  },
  whos: {
    anyone: 'anyone',
    'signed-in': 'anyone signed in',
    member: 'members',
    self: 'the member concerned',
    clock: 'by itself, at its time',
    provider: 'a connected service',
    type: (name) => `members of type ${name}`,
    organ: (name) => `the organ ${name}`,
    role: (name) => `the role ${name}`,
    decision: (name) => `by decision (${name})`,
    nobody: 'nobody, until the charter says who',
  },
}

export const referenceWords: Record<Lang, ReferenceWords> = { ko, en }

/** Who a charter starts with, in words. */
export function whoWords(who: readonly string[], lang: Lang): string {
  const { whos } = referenceWords[lang]
  const words = who.map((one) => {
    const [kind = '', name = ''] = one.split(':')
    const word = whos[kind as keyof typeof whos]
    return typeof word === 'function' ? word(name) : (word ?? one)
  })
  return words.length > 0 ? words.join(', ') : whos.nobody
}
