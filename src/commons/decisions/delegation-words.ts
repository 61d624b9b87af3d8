import { type Lang, plural, withParticle } from '../../kernel/language.ts'

/** What the page says on which votes are handed over. */
const ko = {
  title: '표 맡기기',
  lead: '바쁠 때는 믿는 사람에게 내 표를 맡길 수 있어요. 직접 표결하면 언제나 내 표가 우선이에요.',
  given: '내가 맡긴 표',
  nothingGiven: '아무에게도 맡기지 않았어요. 내 표는 내가 표결할 때만 세요.',
  received: '나에게 맡긴 표',
  nothingReceived: '나에게 표를 맡긴 사람은 없어요.',
  receivedHelp: '내가 표결하면 이 표들도 함께 세요. 내가 다시 다른 사람에게 맡기면 그리로 이어져요.',
  receivedShown: (shown: number, all: number) => `${all}표 가운데 ${shown}표`,
  all: '모든 안건',
  subject: (title: string) => `‘${title}’에 관한 안건`,
  questions: '글로 적은 안건, 고르기, 선거, 예산',
  decision: (title: string) => `「${title}」`,
  goneDecision: '끝난 안건',
  to: (name: string) => `${name} 님에게 맡겼어요`,
  toNobody: '맡기지 않고 직접 표결해요',
  from: (name: string) => `${name} 님`,
  chain: (names: string) => `${names} 차례로 이어져요.`,
  circle: '서로에게 되맡겨서 이대로는 세지 못해요. 다른 사람에게 맡기거나 직접 표결해 주세요.',
  revoke: '거두기',
  revoked: '맡긴 표를 거두었어요.',
  newTitle: '맡기기',
  scope: '무엇을 맡길까요?',
  scopeHint: '좁게 맡긴 것이 먼저예요. 한 안건만 따로 맡길 수도 있어요.',
  whom: '누구에게 맡길까요?',
  whomHint: '그 사람이 표결하면 내 표도 같은 쪽으로 세요.',
  whomByName: '이름이나 회원 번호를 적어 주세요.',
  nobody: '맡기지 않고 직접 표결하기',
  unknown: (name: string) =>
    `${withParticle(`「${name}」 님`, '을/를')} 한 사람으로 찾지 못했어요. 회원 번호를 적어 보세요.`,
  send: '맡기기',
  sent: '맡겼어요. 마감 전에는 언제든 거둘 수 있어요.',
  notAllowed: '표를 맡길 수 없어요',
  notAllowedText:
    '우리 규칙의 의결 방법 가운데 표를 맡길 수 있게 한 것이 없어요. 필요하다면 규칙을 바꾸자고 제안할 수 있어요.',
  seeRules: '우리 규칙 보기',
}

export type DelegationWords = typeof ko

const en: DelegationWords = {
  title: 'Handing over votes',
  lead: 'When you have no time, somebody you trust can vote for you. If you vote yourself, that always comes first.',
  given: 'Votes I handed over',
  nothingGiven: 'You handed nothing over. Your vote counts only when you vote.',
  received: 'Votes handed to me',
  nothingReceived: 'Nobody handed their vote to you.',
  receivedHelp: 'When you vote, these count along. If you hand yours on, they go on with it.',
  receivedShown: (shown, all) => `${shown} of ${plural(all, 'vote')}`,
  all: 'Everything',
  subject: (title) => `Decisions on “${title}”`,
  questions: 'Matters in words, choices, elections, budgets',
  decision: (title) => `“${title}”`,
  goneDecision: 'a decision that is over',
  to: (name) => `Handed to ${name}`,
  toNobody: 'Not handed over: I vote myself',
  from: (name) => name,
  chain: (names) => `It goes on from one to the next: ${names}.`,
  circle:
    'They handed it back in a circle, so it cannot be counted like this. Hand it to somebody else or vote yourself.',
  revoke: 'Take back',
  revoked: 'You took it back.',
  newTitle: 'Hand over',
  scope: 'What do you hand over?',
  scopeHint: 'The narrower one holds. You can hand over a single decision as well.',
  whom: 'To whom?',
  whomHint: 'When they vote, your vote counts on the same side.',
  whomByName: 'Write a name or a member number.',
  nobody: 'Nobody: I vote myself',
  unknown: (name) => `“${name}” is not the name of exactly one member. Try the member number.`,
  send: 'Hand over',
  sent: 'Handed over. You can take it back until voting ends.',
  notAllowed: 'Votes cannot be handed over',
  notAllowedText:
    'None of the procedures of our rules lets votes be handed over. You can propose to change that.',
  seeRules: 'See our rules',
}

export const delegationWords: Record<Lang, DelegationWords> = { ko, en }
