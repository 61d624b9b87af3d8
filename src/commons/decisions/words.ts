import { type Lang, plural, withParticle } from '../../kernel/language.ts'
import type { Choice, Tally } from './methods/method.ts'
import type { DecisionState } from './tables.ts'

/** What the pages of this slice say. */
const ko = {
  title: '의결',
  lead: '안건에 표결하고, 통과된 것은 바로 실행돼요.',
  item: (number: number) => `안건 ${number}`,
  proposeButton: '제안하기',
  mine: '내 표결을 기다려요',
  open: '표결하고 있어요',
  closed: '끝난 안건',
  seeAll: '모두 보기',
  emptyTitle: '아직 안건이 없어요',
  emptyText:
    '규칙을 바꾸거나 함께 정하기로 한 일을 할 때 안건을 올려요. 누가 며칠 동안 표결하는지는 우리 규칙에 있고, 통과되면 그대로 실행돼요.',
  nothingOpen: '지금 표결하는 안건은 없어요.',
  states: {
    open: '표결 중',
    passed: '통과',
    failed: '부결',
    withdrawn: '거둠',
    executed: '통과 · 실행됨',
    blocked: '통과 · 실행 못 함',
  } satisfies Record<DecisionState, string>,
  choices: { yes: '찬성', no: '반대', abstain: '기권' } satisfies Record<Choice, string>,
  endsToday: (time: string) => `오늘 ${time} 마감`,
  endsTomorrow: (time: string) => `내일 ${time} 마감`,
  daysLeft: (days: number) => `${days}일 남음`,
  counting: '마감 시각이 지났어요',
  // One decision
  whatChanges: '바뀌는 내용',
  whatHappens: '통과하면 하는 일',
  whatWasProposed: '안건의 내용',
  addedClause: '새로 생기는 조항',
  removedClause: '없어지는 조항',
  wouldNotWork: '그 사이에 사정이 바뀌어, 지금은 통과해도 실행되지 않아요.',
  atOnce: '통과하면 바로 실행돼요.',
  whyTitle: '제안한 까닭',
  noReason: '까닭을 적지 않았어요.',
  myVote: '내 표결',
  voteFor: '종이로 낸 표 대신 적기',
  howTheyVoted: '어떻게 표결했나요?',
  voteForSend: '표결 대신 적기',
  howToVote: '어떻게 할까요?',
  canChange: '마감 전에는 언제든 바꿀 수 있어요.',
  canChangeEarly: '바꿀 수 있어요. 다만 남은 표로 결과가 바뀔 수 없게 되면 바로 마감해요.',
  voteReason: '까닭',
  voteReasonHint: '함께하는 사람들이 볼 수 있어요.',
  vote: '표결하기',
  voteAgain: '다시 표결하기',
  voted: '표결했어요.',
  notMine: '이 안건의 표결권이 없어요. 표결할 사람은 안건이 올라올 때 정해졌어요.',
  myVoteWas: (choice: string) => `${choice} 표를 던졌어요.`,
  iDidNotVote: '표결하지 않았어요.',
  soFar: '지금까지',
  result: '결과',
  voters: '투표한 사람',
  ballotsTitle: '누가 어떻게 표결했나',
  ballotsShown: (shown: number) => `최근 ${shown}명`,
  nobodyVoted: '아직 아무도 표결하지 않았어요.',
  history: '지나온 길',
  proposedBy: (name: string) => `${name} 님이 제안했어요`,
  votingEnds: '표결을 마감해요',
  votingEnded: '표결을 마감했어요',
  wasWithdrawn: '제안을 거두었어요',
  wasExecuted: '의결한 대로 실행했어요',
  wasBlocked: '통과됐지만 실행하지 못했어요',
  seeEntry: '처리 기록 보기',
  blockedWhy: '왜 실행하지 못했나요',
  blockedHelp: '막고 있는 것이 풀리면 다시 실행할 수 있어요. 표결을 다시 할 필요는 없어요.',
  retry: '다시 실행하기',
  retried: '실행했어요.',
  closeNow: '표결 마감하기',
  closeHelp: '마감 시각이 지났는데 아직 마감하지 않았어요. 지금 마감할 수 있어요.',
  didClose: '마감했어요.',
  withdraw: '제안 거두기',
  withdrawHelp: '다른 사람이 표결하기 전까지는 제안을 거둘 수 있어요.',
  withdrawn: '제안을 거두었어요.',
  proof: '처음 그대로인지 확인하기',
  proofText:
    '표결을 시작할 때 내용을 굳혀 두었어요. 아래 값(SHA-256)은 처리 기록에 봉인돼 있고, 소금값과 내용을 이어 다시 계산하면 똑같이 나와요.',
  salt: '소금값',
  sealed: '봉인한 값',
  frozenText: '굳힌 내용',
  // Proposing
  proposeTitle: '안건 제안하기',
  proposeLead: '내용은 표결을 시작할 때 굳어서, 통과하면 이대로 실행돼요.',
  titleLabel: '물음',
  titleHint: '찬성이나 반대로 답할 수 있게 적어 주세요.',
  reasonLabel: '제안하는 까닭',
  reasonHint: '왜 필요한지, 무엇이 나아지는지 적어 주세요.',
  procedureTitle: '어떻게 정하나요',
  changeQuestion: (what: string, before: string, after: string) =>
    `${withParticle(what, '을/를')} ${before}에서 ${withParticle(after, '으로/로')} 바꿀까요?`,
  rulesQuestion: (what: string) => `${withParticle(what, '을/를')} 이렇게 바꿀까요?`,
  ourRules: '우리 규칙',
  opened: '표결을 시작했어요. 내 표결도 잊지 마세요.',
  cannotDecide: '이 일은 의결로 정하는 일이 아니에요',
  cannotDecideText:
    '우리 규칙이 이 일을 의결에 맡기지 않았어요. 누가 할 수 있는지는 우리 규칙에서 볼 수 있어요.',
  seeRules: '우리 규칙 보기',
  chooseTitle: '무엇을 제안할까요?',
  chooseRules: '우리 규칙 바꾸기',
  chooseRulesText: '바꾸고 싶은 조항을 골라 새 값을 적으면 안건이 돼요.',
  chooseOthers: '우리 규칙이 의결에 맡긴 다른 일',
  chooseOthersText: '그 일을 하는 화면에서 내용을 적으면 안건이 돼요.',
  facts: '내용',
  yes: '예',
  no: '아니요',
  // How it comes out
  wouldPass: '지금이라면 통과해요.',
  wouldFail: '지금이라면 통과하지 못해요.',
  didPass: '통과됐어요.',
  didFail: '부결됐어요.',
  threshold: (t: Tally, isOpen: boolean) => {
    if (t.of === 0) return isOpen ? '아직 찬성이나 반대 표가 없어요.' : '찬성이나 반대 표가 없었어요.'
    const whose = { yes_no: '찬성하거나 반대한', cast: '투표한', eligible: '표결할 수 있는' }[t.base]
    return isOpen
      ? `${whose} ${t.of}명 중 ${t.needed}명이 찬성해야 하고 지금 ${t.got}명이에요.`
      : `${whose} ${t.of}명 중 ${t.needed}명이 찬성해야 했고 ${t.got}명이 찬성했어요.`
  },
  quorum: (t: Tally, isOpen: boolean) =>
    isOpen
      ? `표결할 사람 ${t.eligible}명 중 ${t.quorumNeeded}명이 투표해야 성립하고 지금 ${t.cast}명이에요.`
      : `표결할 사람 ${t.eligible}명 중 ${t.quorumNeeded}명이 투표해야 했고 ${t.cast}명이 투표했어요.`,
  quorumMet: (needed: number) => `성원 ${needed}명 채움`,
  quorumLeft: (left: number) => `${left}명 더 투표해야 성립`,
}

export type Words = typeof ko

const en: Words = {
  title: 'Decisions',
  lead: 'Vote on what is proposed. What passes is carried out at once.',
  item: (number) => `Item ${number}`,
  proposeButton: 'Propose',
  mine: 'Waiting for my vote',
  open: 'Being voted on',
  closed: 'Closed',
  seeAll: 'See all',
  emptyTitle: 'Nothing to decide yet',
  emptyText:
    'Propose when a rule should change, or when the rules leave something to everyone. Our rules say who votes and for how long, and what passes is carried out at once.',
  nothingOpen: 'Nothing is being voted on right now.',
  states: {
    open: 'Voting',
    passed: 'Passed',
    failed: 'Failed',
    withdrawn: 'Withdrawn',
    executed: 'Passed · carried out',
    blocked: 'Passed · not carried out',
  },
  choices: { yes: 'Yes', no: 'No', abstain: 'Abstain' },
  endsToday: (time) => `Ends today ${time}`,
  endsTomorrow: (time) => `Ends tomorrow ${time}`,
  daysLeft: (days) => `${plural(days, 'day')} left`,
  counting: 'Time is up',
  whatChanges: 'What changes',
  whatHappens: 'What is done if it passes',
  whatWasProposed: 'What was proposed',
  addedClause: 'New clause',
  removedClause: 'Clause that goes',
  wouldNotWork: 'Things have changed meanwhile: even if it passed now, it could not be carried out.',
  atOnce: 'If it passes, it is carried out at once.',
  whyTitle: 'Why it is proposed',
  noReason: 'No reason was given.',
  myVote: 'My vote',
  voteFor: 'Enter a vote given on paper',
  howTheyVoted: 'How did they vote?',
  voteForSend: 'Enter their vote',
  howToVote: 'What do you say?',
  canChange: 'You can change it until voting ends.',
  canChangeEarly:
    'You can change it, but voting ends as soon as the remaining votes could not change the result.',
  voteReason: 'Why',
  voteReasonHint: 'Other members can read it.',
  vote: 'Vote',
  voteAgain: 'Vote again',
  voted: 'You have voted.',
  notMine: 'You have no vote on this. Who votes was settled when voting opened.',
  myVoteWas: (choice) => `You voted: ${choice}.`,
  iDidNotVote: 'You did not vote.',
  soFar: 'So far',
  result: 'Result',
  voters: 'Voted',
  ballotsTitle: 'Who voted how',
  ballotsShown: (shown) => `the latest ${shown}`,
  nobodyVoted: 'Nobody has voted yet.',
  history: 'History',
  proposedBy: (name) => `Proposed by ${name}`,
  votingEnds: 'Voting ends',
  votingEnded: 'Voting ended',
  wasWithdrawn: 'The proposal was withdrawn',
  wasExecuted: 'Carried out as decided',
  wasBlocked: 'Passed, but could not be carried out',
  seeEntry: 'See the entry',
  blockedWhy: 'Why it could not be carried out',
  blockedHelp: 'Once what stands in the way is gone it can be carried out. There is no need to vote again.',
  retry: 'Carry it out now',
  retried: 'It was carried out.',
  closeNow: 'Close the vote',
  closeHelp: 'Time is up but the vote has not been closed yet. You can close it now.',
  didClose: 'The vote is closed.',
  withdraw: 'Withdraw',
  withdrawHelp: 'You can withdraw your proposal until somebody else has voted.',
  withdrawn: 'You have withdrawn the proposal.',
  proof: 'Check that nothing was changed since',
  proofText:
    'The content was frozen when voting opened. The value below (SHA-256) is sealed in the journal; hashing the salt followed by the content gives the same value.',
  salt: 'Salt',
  sealed: 'Sealed value',
  frozenText: 'Frozen content',
  proposeTitle: 'Propose a decision',
  proposeLead: 'The content is frozen when voting opens, and carried out exactly like this if it passes.',
  titleLabel: 'The question',
  titleHint: 'Put it so that people can answer yes or no.',
  reasonLabel: 'Why you propose it',
  reasonHint: 'Say why it is needed and what gets better.',
  procedureTitle: 'How it is decided',
  changeQuestion: (what, before, after) => `${what}: change ${before} to ${after}?`,
  rulesQuestion: (what) => `Change ${what} like this?`,
  ourRules: 'our rules',
  opened: 'Voting has begun. Remember to vote yourself.',
  cannotDecide: 'This is not decided by a vote',
  cannotDecideText: 'Our rules do not leave this to a vote. They say who may do it.',
  seeRules: 'See our rules',
  chooseTitle: 'What would you like to propose?',
  chooseRules: 'Change our rules',
  chooseRulesText: 'Choose a clause and write what it should say; that becomes the proposal.',
  chooseOthers: 'Other things our rules leave to a vote',
  chooseOthersText: 'Fill in the page where the thing is done, and you can propose it from there.',
  facts: 'Content',
  yes: 'yes',
  no: 'no',
  wouldPass: 'It would pass now.',
  wouldFail: 'It would not pass now.',
  didPass: 'It passed.',
  didFail: 'It failed.',
  threshold: (t, isOpen) => {
    if (t.of === 0) return isOpen ? 'There is no yes or no yet.' : 'Nobody said yes or no.'
    const whose = { yes_no: 'who said yes or no', cast: 'who voted', eligible: 'who may vote' }[t.base]
    const people = plural(t.of, 'person', 'people')
    return isOpen
      ? `Of the ${people} ${whose}, ${t.needed} must say yes; ${t.got} ${t.got === 1 ? 'does' : 'do'}.`
      : `Of the ${people} ${whose}, ${t.needed} had to say yes; ${t.got} did.`
  },
  quorum: (t, isOpen) =>
    isOpen
      ? `Of ${plural(t.eligible, 'voter')}, ${t.quorumNeeded} must take part; ${t.cast} ${t.cast === 1 ? 'has' : 'have'}.`
      : `Of ${plural(t.eligible, 'voter')}, ${t.quorumNeeded} had to take part; ${t.cast} did.`,
  quorumMet: (needed) => `Quorum of ${needed} reached`,
  quorumLeft: (left) => `${left} more must vote`,
}

export const words: Record<Lang, Words> = { ko, en }

/** A count as two or three sentences: how it stands or came out, and the numbers that decide it. */
export function explain(lang: Lang, tally: Tally, isOpen: boolean): { verdict: string; why: string } {
  const w = words[lang]
  const passes = tally.outcome === 'passed'
  const verdict = isOpen ? (passes ? w.wouldPass : w.wouldFail) : passes ? w.didPass : w.didFail
  const why = [w.threshold(tally, isOpen), ...(tally.quorumNeeded > 0 ? [w.quorum(tally, isOpen)] : [])]
  return { verdict, why: why.join(' ') }
}
