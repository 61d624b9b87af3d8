import type { Lang } from '../../kernel/language.ts'

const license = { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' }

const ko = {
  title: '두레 API',
  description:
    '웹에서 할 수 있는 일은 모두 여기서도 할 수 있어요. 명령은 POST로 보내고 조회는 GET으로 물어요. 금액은 가장 작은 단위의 정수를 문자열로 적어요. 계량기는 제 열쇠(duremeter_…)를 Authorization 머리말에 넣어 care/sendReadings 하나만 보낼 수 있어요.',
  license,
  listCommons: '이 서버의 모임 보기',
  foundCommons: '모임 열기',
  describeCommons: '모임 하나 보기',
  preview: '실제로 바꾸지 않고 결과만 미리 봐요',
  key: '같은 열쇠로 다시 보내면 두 번 처리되지 않아요',
  onBehalf: '이 구성원을 대신해 적을 때 그 번호. 대신 적을 권한이 있어야 해요',
  evidence: '근거 서류의 SHA-256',
  input: '입력 전체를 JSON으로. 항목마다 매개변수로 적어도 돼요',
  answer: '결과',
  problem: '할 수 없었던 까닭',
}

export type OpenApiWords = typeof ko

const en: OpenApiWords = {
  title: 'Dure API',
  description:
    'Whatever can be done on the web can be done here. Commands are sent with POST, queries asked with GET. Amounts are whole numbers of the smallest unit, written as strings. A meter sends care/sendReadings, and nothing else, with a key of its own (duremeter_…) in the Authorization header.',
  license,
  listCommons: 'List the communities of this server',
  foundCommons: 'Found a community',
  describeCommons: 'See one community',
  preview: 'Shows what would happen and changes nothing',
  key: 'The same key never takes effect twice',
  onBehalf: 'The id of the member this is entered for; needs the power to act for members',
  evidence: 'SHA-256 of the paper that shows it',
  input: 'The whole input as JSON; or give each field as a parameter of its own',
  answer: 'The result',
  problem: 'Why it could not be done',
}

export const openApiWords: Record<Lang, OpenApiWords> = { ko, en }
