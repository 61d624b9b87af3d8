import type { Messages } from '../../kernel/capability.ts'
import { plural } from '../../kernel/language.ts'

type C = 'propose' | 'rehearse' | 'castBallot' | 'close' | 'withdraw' | 'retryExecution' | 'remindElectors'
type Q = 'decisions' | 'decision' | 'waitingForMyVote'
type F =
  | 'members_only'
  | 'not_decidable'
  | 'no_electors'
  | 'would_be_refused'
  | 'rehearsed'
  | 'no_such_decision'
  | 'voting_over'
  | 'not_an_elector'
  | 'already_closed'
  | 'still_open'
  | 'not_the_proposer'
  | 'others_have_voted'
  | 'not_blocked'
  | 'still_blocked'
  | 'nobody_to_remind'
type K =
  | 'decision_opened'
  | 'ballot_cast'
  | 'voting_reminded'
  | 'decision_withdrawn'
  | 'decision_closed'
  | 'decision_executed'
  | 'decision_blocked'

const ko: Messages<C, Q, F, K> = {
  title: '의결',
  commands: {
    propose: '안건 제안하기',
    rehearse: '제안을 미리 돌려 보기',
    castBallot: '표결하기',
    close: '표결 마감하기',
    withdraw: '제안 거두기',
    retryExecution: '통과한 안건 다시 실행하기',
    remindElectors: '아직 표결하지 않은 사람에게 알리기',
  },
  queries: { decisions: '안건 목록', decision: '안건', waitingForMyVote: '내 표결을 기다리는 안건' },
  failures: {
    members_only: () => '안건은 이 모임의 사람만 제안할 수 있어요. 먼저 가입해 주세요.',
    not_decidable: () =>
      '우리 규칙에는 이 일을 의결로 하는 길이 없어요. 하고 싶다면 규칙부터 바꾸자고 제안해 주세요.',
    no_electors: () =>
      '지금은 표결할 수 있는 사람이 한 명도 없어요. 누가 표결하는지 우리 규칙을 확인해 주세요.',
    would_be_refused: ({ refusal }) =>
      `통과해도 실행할 수 없는 안건이라 제안하지 않았어요(${refusal}). 내용을 고쳐서 다시 제안해 주세요.`,
    rehearsed: () => '미리 돌려 보기만 했어요. 바뀐 것은 없어요.',
    no_such_decision: () => '그런 안건을 찾지 못했어요. 의결 목록에서 골라 주세요.',
    voting_over: () => '표결이 끝난 안건이에요. 결과는 안건에서 볼 수 있어요.',
    not_an_elector: () => '이 안건의 표결권이 없어요. 표결할 사람은 안건이 올라올 때 정해져요.',
    already_closed: () => '이미 마감한 안건이에요. 결과는 안건에서 볼 수 있어요.',
    still_open: () => '아직 표결하고 있어요. 마감 시각이 지난 뒤에 다시 해 주세요.',
    not_the_proposer: () => '제안을 거두는 일은 제안한 사람만 할 수 있어요.',
    others_have_voted: () => '다른 사람이 이미 표결해서 거둘 수 없어요. 마감까지 함께 정해 주세요.',
    not_blocked: () => '실행을 기다리는 안건이 아니에요. 안건의 지금 상태를 확인해 주세요.',
    still_blocked: ({ refusal }) => `아직 실행할 수 없어요(${refusal}). 막고 있는 것을 먼저 풀어 주세요.`,
    nobody_to_remind: () => '알릴 사람이 없어요. 모두 표결했거나 이미 끝났어요.',
  },
  entries: {
    decision_opened: ({ actor, data, label }) =>
      `${actor} 님이 안건 ${data.number} 「${label(data.decision)}」 표결을 시작했어요.`,
    ballot_cast: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.decision)}」에 ${choiceKo[data.choice as Choice]} 표를 던졌어요.`,
    voting_reminded: ({ data, label }) =>
      `「${label(data.decision)}」 마감이 하루 남아, 아직 표결하지 않은 ${data.waiting}명에게 알렸어요.`,
    decision_withdrawn: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.decision)}」 제안을 거두었어요.`,
    decision_closed: ({ data, label }) =>
      `「${label(data.decision)}」 안건이 ${data.outcome === 'passed' ? '통과됐어요' : '부결됐어요'}. 찬성 ${data.yes}, 반대 ${data.no}, 기권 ${data.abstain}, 표결권자 ${data.electors}명.`,
    decision_executed: ({ data, label }) => `의결한 대로 「${label(data.decision)}」 안건을 실행했어요.`,
    decision_blocked: ({ data, label }) =>
      `「${label(data.decision)}」 안건은 통과됐지만 실행하지 못했어요(${data.code}).`,
  },
}

const en: Messages<C, Q, F, K> = {
  title: 'Decisions',
  commands: {
    propose: 'Propose a decision',
    rehearse: 'Try a proposal out',
    castBallot: 'Vote',
    close: 'Close the vote',
    withdraw: 'Withdraw a proposal',
    retryExecution: 'Carry out what passed, again',
    remindElectors: 'Remind those who have not voted',
  },
  queries: {
    decisions: 'Decisions',
    decision: 'A decision',
    waitingForMyVote: 'Decisions waiting for my vote',
  },
  failures: {
    members_only: () => 'Only people of this community can propose. Join first.',
    not_decidable: () => 'Our rules give no way to decide this together. Propose to change the rules first.',
    no_electors: () => 'Nobody could vote on this right now. Check in our rules who votes.',
    would_be_refused: ({ refusal }) =>
      `This could not be carried out even if it passed (${refusal}), so it was not proposed. Change it and try again.`,
    rehearsed: () => 'This was only tried out. Nothing was changed.',
    no_such_decision: () => 'There is no such decision. Choose one from the list of decisions.',
    voting_over: () => 'Voting on this is over. The decision shows its result.',
    not_an_elector: () => 'You have no vote on this. Who votes is settled when voting opens.',
    already_closed: () => 'This vote is closed already. The decision shows its result.',
    still_open: () => 'Voting is still going on. Try again after it ends.',
    not_the_proposer: () => 'Only whoever proposed this can withdraw it.',
    others_have_voted: () =>
      'Others have voted, so it can no longer be withdrawn. Settle it together by voting.',
    not_blocked: () => 'This is not waiting to be carried out. Check how the decision stands.',
    still_blocked: ({ refusal }) =>
      `It still cannot be carried out (${refusal}). Clear what stands in the way first.`,
    nobody_to_remind: () => 'There is nobody to remind: everyone has voted, or voting is over.',
  },
  entries: {
    decision_opened: ({ actor, data, label }) =>
      `${actor} proposed item ${data.number}, “${label(data.decision)}”, and voting began.`,
    ballot_cast: ({ actor, data, label }) =>
      `${actor} voted ${choiceEn[data.choice as Choice]} on “${label(data.decision)}”.`,
    voting_reminded: ({ data, label }) =>
      `One day before voting ends on “${label(data.decision)}”, ${plural(data.waiting, 'person', 'people')} who had not voted got a reminder.`,
    decision_withdrawn: ({ actor, data, label }) => `${actor} withdrew “${label(data.decision)}”.`,
    decision_closed: ({ data, label }) =>
      `“${label(data.decision)}” ${data.outcome === 'passed' ? 'passed' : 'failed'}: ${data.yes} yes, ${data.no} no, ${data.abstain} abstained, of ${plural(data.electors, 'voter')}.`,
    decision_executed: ({ data, label }) => `“${label(data.decision)}” was carried out as decided.`,
    decision_blocked: ({ data, label }) =>
      `“${label(data.decision)}” passed but could not be carried out (${data.code}).`,
  },
}

type Choice = 'yes' | 'no' | 'abstain'
const choiceKo: Record<Choice, string> = { yes: '찬성', no: '반대', abstain: '기권' }
const choiceEn: Record<Choice, string> = { yes: 'yes', no: 'no', abstain: 'to abstain' }

export const messages = { ko, en }
