import { type Lang, plural, withParticle } from '../../kernel/language.ts'

/** What the ballot paper and everything around my own vote says. */
const ko = {
  myVote: '내 표결',
  vote: '표결하기',
  voteAgain: '다시 표결하기',
  until: (when: string) => `${when}까지 표결할 수 있어요.`,
  canChange: '마감 전에는 언제든 바꿀 수 있어요.',
  canChangeEarly: '바꿀 수 있어요. 다만 남은 표로 결과가 바뀔 수 없게 되면 바로 마감해요.',
  howCounted: (sentence: string) => `세는 방법: ${sentence}`,
  howToVote: '어떻게 할까요?',
  // Answers to one matter
  answers: {
    majority: {
      yes: { label: '찬성', detail: '' },
      no: { label: '반대', detail: '' },
      abstain: { label: '기권', detail: '' },
    },
    consent: {
      agree: { label: '이견 없어요', detail: '이대로 해도 괜찮아요.' },
      object: {
        label: '이견 있어요',
        detail:
          '이대로 하면 안 되는 까닭이 있어요. 아래에 까닭을 적어 주세요. 이견이 남아 있으면 통과하지 않아요.',
      },
      abstain: { label: '기권', detail: '어느 쪽도 고르지 않고 맡길게요.' },
    },
    consensus: {
      agree: { label: '동의해요', detail: '이대로 함께해요.' },
      stand_aside: {
        label: '비켜설게요',
        detail: '내 생각과는 달라서 함께하지는 않지만, 막지도 않아요.',
      },
      block: {
        label: '막을게요',
        detail: '우리 모임의 뜻에 어긋난다고 봐요. 아래에 까닭을 적어 주세요.',
      },
      abstain: { label: '기권', detail: '어느 쪽도 고르지 않고 맡길게요.' },
    },
  } as Record<string, Record<string, { label: string; detail: string }>>,
  abstainYesNo: '찬성과 반대 어느 쪽에도 세지 않아요.',
  abstainCounts: '찬성 쪽에 세지 않으니 그만큼 통과하기 어려워져요.',
  abstainNoQuorum: '성원을 셀 때도 빠져요.',
  reason: '까닭',
  reasonToo: '까닭도 적기',
  reasonHint: '함께하는 사람들이 볼 수 있어요.',
  reasonNeeded: '이 표결은 까닭을 함께 적어요. 함께하는 사람들이 볼 수 있어요.',
  reasonFor: (answers: string) => `'${answers}'를 고르면 꼭 적어 주세요. 함께하는 사람들이 볼 수 있어요.`,
  // Choosing among options
  approveLabel: '괜찮은 것을 모두 골라 주세요',
  approveMost: (most: number) => `${most}개까지 고를 수 있어요.`,
  seats: (seats: number) => (seats === 1 ? '이 가운데 하나를 골라요.' : `이 가운데 ${seats}가지를 골라요.`),
  scoreLabel: '하나하나 점수를 매겨 주세요',
  scoreHint: (min: number, max: number) => `${min}점이 가장 낮고 ${max}점이 가장 높아요.`,
  unscored: '안 매김',
  points: (value: string) => `${value}점`,
  gradeLabel: '하나하나 어떤지 골라 주세요',
  /** From best to worst, for six grades. */
  grades: ['아주 좋아요', '좋아요', '괜찮아요', '그저 그래요', '별로예요', '안 돼요'],
  dotsLabel: '점을 나누어 주세요',
  dotsHint: (dots: number) => `점 ${dots}개를 마음에 드는 것에 나누어 주세요. 한곳에 여럿 주어도 돼요.`,
  dotsLeft: '{budget}개 가운데 {left}개 남았어요',
  dotsOver: '{over}개를 더 썼어요. 줄여 주세요',
  quadraticLabel: '표를 나누어 주세요',
  quadraticHint: (credits: number, against: boolean) =>
    `가진 힘은 ${credits}이에요. 한곳에 1표는 1, 2표는 4, 3표는 9의 힘이 들어요.${against ? ' 반대하는 곳에는 −를 붙여 주세요.' : ''}`,
  quadraticLeft: '힘 {budget} 가운데 {left} 남았어요',
  quadraticOver: '힘이 {over}만큼 모자라요. 표를 줄여 주세요',
  less: '줄이기',
  more: '늘리기',
  rankLabel: '마음에 드는 차례대로 순위를 골라 주세요',
  rankHint: '모두 매기지 않아도 돼요. 가장 바라는 것부터 1순위로 골라 주세요.',
  rankEqual: '순위가 같은 것이 있어도 돼요.',
  rankTap: '이름을 누르면 차례로 순위가 매겨지고, 다시 누르면 지워져요.',
  rankNone: '안 고름',
  rankNth: (place: number) => `${place}순위`,
  budgetLabel: '하면 좋은 것을 모두 골라 주세요',
  budgetHint: (budget: string) => `쓸 수 있는 돈은 모두 ${budget}이에요.`,
  budgetSpent: (spent: string, budget: string, left: string) =>
    `고른 것 합계 ${spent}, ${budget} 가운데 ${left} 남아요`,
  budgetOver: (spent: string, budget: string) =>
    `고른 것 합계 ${spent}. 쓸 수 있는 ${budget}보다 많아서 다 이루어지지는 않지만, 그대로 내도 돼요`,
  lotLabel: '제비를 뽑는 표결이에요',
  lotHint: '고를 것은 없어요. 함께했다는 것만 남겨요.',
  lotVote: '함께했다고 남기기',
  blank: '아무것도 고르지 않고 내기',
  blankSend: '빈 표 내기',
  blankHint: '아무것도 고르지 않아도 함께한 것으로 남길 수 있어요.',
  blankShort: '빈 표',
  andMore: (rest: number) => ` 외 ${rest}개`,
  wholeNumber: '숫자로만 적어 주세요. 예: 3',
  nothingChosen: '고른 것이 없어요. 하나라도 고르거나, 아래의 ‘아무것도 고르지 않고 내기’를 열어 주세요.',
  // How I voted
  myVoteWas: (choice: string) => `${choice} 표를 던졌어요.`,
  myVoteIs: (choice: string) => `지금 내 표는 ${withParticle(`'${choice}'`, '이에요/예요')}.`,
  myPaperWas: (paper: string) => `내가 낸 표: ${paper}`,
  iVoted: '표결했어요.',
  iVotedSecret: '표결했어요. 무엇을 골랐는지는 아무에게도 보이지 않고, 바꿀 수도 없어요.',
  iVotedSecretOver:
    '표결했어요. 무엇을 골랐는지는 남아 있지 않아요. 적어 둔 확인 번호로 내 표를 찾아볼 수 있어요.',
  iDidNotVote: '표결하지 않았어요.',
  notMine: '이 안건의 표결권이 없어요. 표결할 사람은 표결을 시작할 때 정해졌어요.',
  wasPresent: '함께한 것으로 남겼어요.',
  markPresent: '표결하지 않고 참석만 남기기',
  markPresentSend: '참석 남기기',
  markPresentHelp: '표는 내지 않지만 함께한 사람 수에 들어가요.',
  markedPresent: '참석을 남겼어요.',
  changeVote: '표 바꾸기',
  nextWaits: '이 안건도 내 표결을 기다려요.',
  saved: '표결했어요. 고맙습니다.',
  carries: (others: number) => `나에게 맡긴 ${others}표도 내 표와 함께 세요.`,
  // Secret
  secretBefore: '비밀 표결이에요. 누가 무엇을 골랐는지 남기지 않고, 한 번 내면 바꿀 수 없어요.',
  secretLink: '비밀 표결이 지켜 주는 것',
  receiptTitle: '내 확인 번호',
  receiptHelp:
    '보내기 전에 적어 두세요. 표결이 끝나면 이 번호로 내 표가 제대로 세어졌는지 볼 수 있어요. 다시 보여 드리지 않아요.',
  // Office
  voteFor: '종이로 낸 표 대신 적기',
  voteForSend: '표결 대신 적기',
  // Delegation on the ballot card
  handed: (name: string, isOpen: boolean) =>
    isOpen
      ? `내 표는 ${name} 님에게 맡겼어요. ${name} 님이 표결하면 함께 세요.`
      : `내 표는 ${name} 님에게 맡겼어요.`,
  delegations: '맡긴 표 보기',
  handedCounted: (name: string, isOpen: boolean) =>
    isOpen ? `지금은 ${name} 님의 표와 함께 세고 있어요.` : `${name} 님의 표와 함께 셌어요.`,
  handedOn: (names: string) => `${names} 차례로 이어져요.`,
  handedLostCycle: '맡긴 사람들이 서로에게 다시 맡겨서 이 표는 세지 못해요. 직접 표결해 주세요.',
  handedLostDeadEnd: '맡은 사람이 아직 표결하지 않아서, 이대로 끝나면 이 표는 세지 못해요.',
  handedLostDeadEndOver: '맡은 사람이 표결하지 않아서 이 표는 세지 못했어요.',
  handedLostCycleOver: '맡긴 사람들이 서로에게 다시 맡겨서 이 표는 세지 못했어요.',
  directWins: '직접 표결하면 그 표가 우선이에요.',
  delegateThis: '이 안건의 내 표 맡기기',
}

export type BallotWords = typeof ko

const en: BallotWords = {
  myVote: 'My vote',
  vote: 'Vote',
  voteAgain: 'Vote again',
  until: (when) => `You can vote until ${when}.`,
  canChange: 'You can change it until voting ends.',
  canChangeEarly:
    'You can change it, but voting ends as soon as the remaining votes could not change the result.',
  howCounted: (sentence) => `How it is counted: ${sentence}`,
  howToVote: 'What do you say?',
  answers: {
    majority: {
      yes: { label: 'Yes', detail: '' },
      no: { label: 'No', detail: '' },
      abstain: { label: 'Abstain', detail: '' },
    },
    consent: {
      agree: { label: 'No objection', detail: 'I can live with it as it is.' },
      object: {
        label: 'I object',
        detail:
          'There is a reason why it should not be done like this. Write it below. It does not pass while an objection stands.',
      },
      abstain: { label: 'Abstain', detail: 'I leave it to the others.' },
    },
    consensus: {
      agree: { label: 'I agree', detail: 'Let us do it like this.' },
      stand_aside: {
        label: 'I stand aside',
        detail: 'I see it differently and will not take part, but I do not stop it.',
      },
      block: { label: 'I block it', detail: 'It goes against what we stand for. Write why below.' },
      abstain: { label: 'Abstain', detail: 'I leave it to the others.' },
    },
  },
  abstainYesNo: 'Counts neither as yes nor as no.',
  abstainCounts: 'Does not count as yes, so it makes passing harder.',
  abstainNoQuorum: 'It is left out of the quorum too.',
  reason: 'Why',
  reasonToo: 'Say why',
  reasonHint: 'Other members can read it.',
  reasonNeeded: 'Votes on this come with a reason. Other members can read it.',
  reasonFor: (answers) => `Needed with “${answers}”. Other members can read it.`,
  approveLabel: 'Tick all that you find acceptable',
  approveMost: (most) => `You can tick up to ${most}.`,
  seats: (seats) => (seats === 1 ? 'One is chosen.' : `${seats} are chosen.`),
  scoreLabel: 'Give each one points',
  scoreHint: (min, max) => `${min} is the lowest, ${max} the highest.`,
  unscored: 'None',
  points: (value) => plural(BigInt(value), 'point'),
  gradeLabel: 'Say of each one how good it is',
  grades: ['Excellent', 'Good', 'Fair', 'So-so', 'Poor', 'Not at all'],
  dotsLabel: 'Share out your dots',
  dotsHint: (dots) => `Put ${plural(dots, 'dot')} on what you like. Several may go on one.`,
  dotsLeft: '{left} of {budget} left',
  dotsOver: '{over} too many. Please take some away',
  quadraticLabel: 'Share out your votes',
  quadraticHint: (credits, against) =>
    `You have ${plural(credits, 'credit')}. 1 vote for one thing costs 1, 2 votes cost 4, 3 votes cost 9.${against ? ' Write − before votes against.' : ''}`,
  quadraticLeft: '{left} of {budget} credits left',
  quadraticOver: '{over} credits too many. Please take some votes away',
  less: 'less',
  more: 'more',
  rankLabel: 'Put them in the order you like them',
  rankHint: 'You need not rank all. Begin with the one you want most.',
  rankEqual: 'Several may share a place.',
  rankTap: 'Tap a name to give it the next place; tap again to take it back.',
  rankNone: 'No place',
  rankNth: (place) => `Place ${place}`,
  budgetLabel: 'Tick all that should be done',
  budgetHint: (budget) => `There is ${budget} to spend.`,
  budgetSpent: (spent, budget, left) => `Ticked so far: ${spent} of ${budget}, ${left} left`,
  budgetOver: (spent, budget) =>
    `Ticked so far: ${spent}. That is more than the ${budget} there is, so not all of it can be done, but you can send it`,
  lotLabel: 'This is decided by drawing lots',
  lotHint: 'There is nothing to choose. You only say that you took part.',
  lotVote: 'Say that I took part',
  blank: 'Choose nothing',
  blankSend: 'Hand in a blank ballot',
  blankHint: 'You can take part without choosing anything.',
  blankShort: 'blank ballot',
  andMore: (rest) => ` and ${rest} more`,
  wholeNumber: 'Write a whole number, such as 3.',
  nothingChosen: 'Nothing is chosen. Choose at least one, or open “Choose nothing” below.',
  myVoteWas: (choice) => `You voted: ${choice}.`,
  myVoteIs: (choice) => `Your vote now: ${choice}.`,
  myPaperWas: (paper) => `My ballot: ${paper}`,
  iVoted: 'You have voted.',
  iVotedSecret: 'You have voted. Nobody can see what you chose, and it cannot be changed.',
  iVotedSecretOver: 'You voted. What you chose is not kept. With your receipt you can find your ballot.',
  iDidNotVote: 'You did not vote.',
  notMine: 'You have no vote on this. Who votes was settled when voting opened.',
  wasPresent: 'You are noted as present.',
  markPresent: 'Only note that I am present',
  markPresentSend: 'Note me as present',
  markPresentHelp: 'You hand in no ballot, but you count among those who were there.',
  markedPresent: 'You are noted as present.',
  changeVote: 'Change my vote',
  nextWaits: 'This waits for your vote too.',
  saved: 'You have voted. Thank you.',
  carries: (others) =>
    `${plural(others, 'vote')} handed to you ${others === 1 ? 'counts' : 'count'} together with yours.`,
  secretBefore:
    'This vote is secret. Who chose what is not kept, and a ballot cannot be changed once it is in.',
  secretLink: 'What a secret vote protects',
  receiptTitle: 'My receipt',
  receiptHelp:
    'Write it down before you send. When voting is over you can find your ballot by it and see that it was counted right. It is not shown again.',
  voteFor: 'Enter a vote given on paper',
  voteForSend: 'Enter their vote',
  handed: (name, isOpen) =>
    isOpen
      ? `You handed this vote to ${name}. When ${name} votes, yours counts along.`
      : `You handed this vote to ${name}.`,
  delegations: 'Votes handed over',
  handedCounted: (name, isOpen) =>
    isOpen ? `It is counted along with ${name}’s vote now.` : `It was counted along with ${name}’s vote.`,
  handedOn: (names) => `It goes on from one to the next: ${names}.`,
  handedLostCycle:
    'Those it was handed to handed it back in a circle, so it cannot be counted. Please vote yourself.',
  handedLostDeadEnd: 'Whoever holds it has not voted. If it stays so, this vote is not counted.',
  handedLostDeadEndOver: 'Whoever held it did not vote, so this vote was not counted.',
  handedLostCycleOver: 'Those it was handed to handed it back in a circle, so this vote was not counted.',
  directWins: 'If you vote yourself, that is what counts.',
  delegateThis: 'Hand over my vote on this',
}

export const ballotWords: Record<Lang, BallotWords> = { ko, en }
