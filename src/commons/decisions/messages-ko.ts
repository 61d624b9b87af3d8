import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'
import type { Said } from './messages.ts'
import { sayProblem } from './problem-sentence.ts'
import { type Scope, titleOf } from './scope.ts'

/** What this slice says in Korean. */
export const ko: Said = {
  title: '의결',
  commands: {
    propose: '안건 제안하기',
    keepProposal: '쓰던 제안 남겨 두기',
    raiseQuestion: '함께 정할 것 올리기',
    callElection: '선거 올리기',
    support: '제안에 공감하기',
    withdrawSupport: '공감 거두기',
    lapse: '공감이 모자란 제안 끝내기',
    editProposal: '내 제안 고치기',
    suggestAmendment: '고치자고 제안하기',
    takeOverAmendment: '고치자는 제안 받아들이기',
    declineAmendment: '고치자는 제안 받아들이지 않기',
    openVoting: '표결 시작하기',
    rehearse: '제안을 미리 돌려 보기',
    perform: '의결한 일을 한꺼번에 하기',
    openInMeeting: '회의에서 안건 상정하기',
    enterHands: '자리에서 센 수 적기',
    closeInMeeting: '회의에서 표결 마치고 결과 선포하기',
    returnToTable: '안건을 다음 회의로 미루기',
    castBallot: '표결하기',
    castSecretBallot: '비밀투표 하기',
    markPresent: '표결 없이 출석하기',
    delegateVote: '내 표 맡기기',
    revokeDelegation: '맡긴 표 되찾기',
    close: '표결 마감하기',
    breakTie: '같은 표 가려 정하기',
    carryOut: '통과한 안건 실행하기',
    expire: '기한이 지난 안건 끝내기',
    recordFiling: '신고나 인가 기록하기',
    appeal: '이의신청하기',
    ruleOnAppeal: '이의신청 판단하기',
    withdraw: '제안 거두기',
    retryExecution: '통과한 안건 다시 실행하기',
    remindElectors: '아직 표결하지 않은 사람에게 알리기',
    reviewDue: '다시 살펴볼 때 알리기',
  },
  queries: {
    decisions: '안건 목록',
    decision: '안건',
    waitingForMyVote: '내 표결을 기다리는 안건',
    delegations: '맡긴 표와 맡은 표',
    keptProposal: '쓰던 제안',
    whatIf: '제안을 지난 일에 비춰 보기',
    whatIfLines: '제안이 사람마다 바꿀 것',
    findBallot: '확인 번호로 내 표 찾기',
    ballotFile: '다시 세어 볼 수 있는 표 모음',
  },
  failures: {
    members_only: () => '이 모임의 사람만 할 수 있어요. 먼저 가입해 주세요.',
    not_decidable: () =>
      '우리 규칙에는 이 일을 이 방법으로 의결하는 길이 없어요. 하고 싶다면 규칙부터 바꾸자고 제안해 주세요.',
    procedure_unfit: () => '이 방법으로는 정할 수 없는 일이에요. 알맞은 의결 방법을 골라 주세요.',
    no_electors: () =>
      '지금은 표결할 수 있는 사람이 한 명도 없어요. 누가 표결하는지 우리 규칙을 확인해 주세요.',
    would_be_refused: ({ refusal }) =>
      `통과해도 실행할 수 없는 내용이에요(${refusal}). 내용을 고쳐서 다시 해 주세요.`,
    content_wrong: () => '안건의 내용이 이 종류의 안건에 맞지 않아요. 빠진 것이 없는지 확인해 주세요.',
    text_missing: () => '무엇을 정하는지 글로 적어 주세요.',
    too_few_options: () => '고를 것이 모자라요. 하나 더 적어 주세요.',
    options_alike: () => '똑같은 것이 두 번 있어요. 서로 다르게 적어 주세요.',
    seats_wrong: () => '뽑을 수가 고를 것보다 많아요. 수를 줄이거나 고를 것을 더해 주세요.',
    candidate_wrong: () => '후보와 맡을 일이 서로 맞지 않아요. 후보를 다시 골라 주세요.',
    no_such_office: () => '우리 규칙에 그런 기구나 직책이 없어요. 규칙에 있는 것을 골라 주세요.',
    no_such_candidate: () => '명부에서 그 후보를 찾지 못했어요. 명부에 있는 사람을 골라 주세요.',
    rehearsed: () => '미리 돌려 보기만 했어요. 바뀐 것은 없어요.',
    action_refused: ({ refusal }) =>
      `의결한 일 가운데 하나를 할 수 없어서 아무것도 하지 않았어요(${refusal}). 막고 있는 것을 먼저 풀어 주세요.`,
    no_such_decision: () => '그런 안건을 찾지 못했어요. 의결 목록에서 골라 주세요.',
    not_an_idea: () => '지금은 공감을 모으는 제안이 아니에요. 안건의 지금 상태를 확인해 주세요.',
    own_idea: () => '내가 낸 제안이에요. 공감은 다른 사람에게서 모여요.',
    already_supported: () => '이미 공감했어요. 한 사람은 한 번만 공감할 수 있어요.',
    not_supported: () => '아직 공감하지 않은 제안이에요. 거둘 것이 없어요.',
    still_gathering: () => '아직 공감을 모으고 있어요. 기한이 지난 뒤에 다시 해 주세요.',
    not_discussed: () => '표결을 시작할 수 있는 안건이 아니에요. 안건의 지금 상태를 확인해 주세요.',
    still_discussed: () => '아직 이야기를 나누는 때예요. 그 기간이 지난 뒤에 표결을 시작해 주세요.',
    voting_began: () => '표결이 시작된 뒤에는 고칠 수 없어요. 바꾸고 싶다면 새로 제안해 주세요.',
    nothing_changed: () => '바뀐 것이 없어요. 고친 다음에 저장해 주세요.',
    own_proposal: () => '내 제안이에요. 「안건 고치기」에서 바로 고칠 수 있어요.',
    no_such_amendment: () => '고치자는 제안을 찾지 못했어요. 안건에서 골라 주세요.',
    amendment_settled: () =>
      '이미 정리된 제안이거나, 그사이 안건이 바뀌어 더는 맞지 않아요. 지금 안건을 확인해 주세요.',
    not_open: () => '아직 표결을 시작하지 않은 안건이에요. 표결이 시작된 뒤에 다시 해 주세요.',
    voting_over: () => '표결이 끝난 안건이에요. 결과는 안건에서 볼 수 있어요.',
    not_an_elector: () => '이 안건의 표결권이 없어요. 표결할 사람은 표결이 시작될 때 정해져요.',
    ballot_secret: () => '비밀투표로 정하는 안건이에요. 안건 화면의 투표용지로 투표해 주세요.',
    ballot_open: () => '비밀투표로 정하는 안건이 아니에요. 안건 화면에서 표결해 주세요.',
    ballot_wrong: ({ problem }) => sayProblem('ko', problem),
    reason_needed: () => '까닭을 함께 적어야 하는 표예요. 왜 그렇게 생각하는지 짧게라도 적어 주세요.',
    not_for_others: () => '비밀투표는 본인만 할 수 있어요. 다른 사람 대신 넣을 수 없어요.',
    already_voted: () => '이미 투표했어요. 비밀투표는 누구의 표인지 알 수 없어서 다시 할 수 없어요.',
    receipt_taken: () => '이미 쓰인 확인 번호예요. 화면을 새로 열어 새 번호로 투표해 주세요.',
    already_present: () => '이미 출석했거나 표결했어요. 더 할 일은 없어요.',
    no_delegation: () => '우리 규칙에서는 이 표결의 표를 다른 사람에게 맡길 수 없어요. 직접 표결해 주세요.',
    no_such_subject: () => '그런 분야를 찾지 못했어요. 목록에 있는 분야를 골라 주세요.',
    to_oneself: () => '나에게는 맡길 수 없어요. 맡기지 않으려면 되찾기를 눌러 주세요.',
    no_such_member: () => '지금 회원 가운데 그런 사람이 없어요. 명부에 있는 사람을 골라 주세요.',
    no_such_delegation: () => '그 범위에서는 표를 맡기지 않았어요. 되찾을 것이 없어요.',
    already_closed: () => '이미 마감한 안건이에요. 결과는 안건에서 볼 수 있어요.',
    still_open: () => '아직 표결하고 있어요. 마감 시각이 지난 뒤에 다시 해 주세요.',
    not_the_proposer: () => '제안한 사람만 할 수 있는 일이에요. 제안한 분에게 부탁해 주세요.',
    others_have_voted: () => '다른 사람이 이미 표결해서 거둘 수 없어요. 마감까지 함께 정해 주세요.',
    not_tied: () => '같은 표를 가려 정해야 하는 안건이 아니에요. 안건의 지금 상태를 확인해 주세요.',
    not_level: () => '표가 같은 것 가운데서만 고를 수 있어요. 다시 골라 주세요.',
    own_matter: () => '내가 관련된 일은 내가 정할 수 없어요. 다른 분에게 부탁해 주세요.',
    not_waiting: () => '실행을 기다리는 안건이 아니에요. 안건의 지금 상태를 확인해 주세요.',
    still_waiting: () => '아직 기다리는 때예요. 실행하는 날이 지난 뒤에 다시 해 주세요.',
    filing_missing: () => '신고나 인가가 아직 기록되지 않았어요. 그 날짜와 번호를 먼저 기록해 주세요.',
    no_filing_needed: () => '이 안건은 신고나 인가를 기다리지 않아요. 따로 기록하지 않아도 돼요.',
    already_filed: () => '신고나 인가가 이미 기록되어 있어요. 기록된 날짜를 안건에서 확인해 주세요.',
    filed_in_future: () => '아직 오지 않은 날짜예요. 신고가 수리되거나 인가를 받은 날을 적어 주세요.',
    time_ran_out: () => '실행할 수 있는 기한이 지났어요. 아직 필요하다면 다시 제안해 주세요.',
    not_expiring: () => '기한이 지나 끝낼 안건이 아니에요. 안건의 지금 상태를 확인해 주세요.',
    still_valid: () => '아직 실행할 수 있는 기한이 남아 있어요. 그때까지 기다려 주세요.',
    not_appealable: () =>
      '지금은 이의신청을 받지 않는 안건이에요. 이의는 통과한 뒤 실행을 기다리는 동안 낼 수 있어요.',
    already_appealed: () => '이 안건에 이미 이의신청을 냈어요. 판단을 기다려 주세요.',
    no_such_appeal: () => '그런 이의신청을 찾지 못했어요. 안건에서 골라 주세요.',
    appeal_settled: () => '이미 판단이 끝난 이의신청이에요. 안건에서 결과를 확인해 주세요.',
    reasons_missing: () => '왜 그렇게 판단했는지 까닭을 적어 주세요.',
    not_blocked: () => '실행을 기다리는 안건이 아니에요. 안건의 지금 상태를 확인해 주세요.',
    still_blocked: ({ refusal }) => `아직 실행할 수 없어요(${refusal}). 막고 있는 것을 먼저 풀어 주세요.`,
    nobody_to_remind: () => '알릴 사람이 없어요. 모두 표결했거나 이미 끝났어요.',
    nothing_to_review: () => '지금 다시 살펴볼 안건이 아니에요. 안건의 지금 상태를 확인해 주세요.',
    wording_fixed: () => '회의 소집 통지에 실린 안건이라 고칠 수 없어요. 회의 자리에서 다루어 주세요.',
    in_meeting: () => '회의 자리에서 다루는 안건이에요. 의장이나 사무국에 말해 주세요.',
    not_tabled: () => '회의에 올라온 안건이 아니에요. 안건의 지금 상태를 확인해 주세요.',
    present_twice: () => '출석한 사람 가운데 두 번 적힌 사람이 있어요. 한 번만 적어 주세요.',
    holder_absent: () => '위임장을 맡은 사람이 자리에 없어요. 출석을 먼저 확인해 주세요.',
    nobody_present: () => '자리에 표결할 수 있는 사람이 없어요. 출석을 먼저 확인해 주세요.',
    way_unfit: () => '이 방법은 자리에서 손으로 셀 수 없어요. 휴대전화로 표결해 주세요.',
    not_in_meeting: () => '회의에서 표결하고 있는 안건이 아니에요. 안건의 지금 상태를 확인해 주세요.',
    on_phones: () => '휴대전화로 표결하고 있어요. 손으로 센 수를 적을 수 없어요.',
    no_such_answer: () => '이 안건에 없는 답이에요. 안건의 답 가운데에서 적어 주세요.',
    no_such_type: () => '이 표결에서 따로 세지 않는 유형이에요. 유형을 확인해 주세요.',
    papers_missing: () => '투표용지가 모두 몇 장인지 적어 주세요. 한 장에 여럿을 고를 수 있어서 필요해요.',
    count_wrong: () => '센 수가 투표용지 수와 맞지 않아요. 다시 세어 주세요.',
    hands_missing: () => '센 수를 아직 적지 않았어요. 수를 적은 다음에 결과를 선포해 주세요.',
    counted_in_room: () =>
      '이 안건은 자리에서 손을 들거나 투표용지로 표결해요. 휴대전화로는 표결하지 않아요.',
    not_present: () => '출석한 사람만 표결할 수 있어요. 자리에 있다면 출석을 먼저 알려 주세요.',
    more_than_present: ({ counted, present }) =>
      `출석한 ${present}명보다 많은 ${counted}표를 적었어요. 다시 세어 주세요.`,
  },
  entries: {
    decision_proposed: ({ actor, data, label }) =>
      data.state === 'idea'
        ? `${actor} 님이 「${label(data.decision)}」 제안을 냈어요. ${data.supporters}명이 공감하면 안건이 돼요.`
        : `${actor} 님이 안건 ${data.number} 「${label(data.decision)}」 이야기를 시작했어요.`,
    idea_supported: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.decision)}」 제안에 공감했어요.`,
    support_withdrawn: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.decision)}」 제안에 보낸 공감을 거두었어요.`,
    idea_tabled: ({ data, label }) =>
      `${data.supporters}명이 공감해서 「${label(data.decision)}」 제안이 안건이 됐어요.`,
    idea_lapsed: ({ data, label }) =>
      `「${label(data.decision)}」 제안에 ${data.needed}명의 공감이 필요했지만 ${data.supporters}명이 공감해서 끝났어요.`,
    proposal_edited: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.decision)}」 안건을 고쳤어요(${data.edition}번째 글).`,
    amendment_suggested: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.decision)}」 안건을 고치자고 제안했어요.`,
    amendment_taken_over: ({ actor, data, label }) =>
      `${actor} 님이 고치자는 제안을 받아들여 「${label(data.decision)}」 안건을 고쳤어요(${data.edition}번째 글).`,
    amendment_declined: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.decision)}」 안건을 고치자는 제안을 받아들이지 않았어요.`,
    opening_refused: ({ data, label }) =>
      `「${label(data.decision)}」 표결을 시작하지 못했어요(${data.code}). 제안한 사람이 안건을 고칠 수 있어요.`,
    decision_tabled: ({ data, label }) =>
      `안건 ${data.number} 「${label(data.decision)}」이 다음 회의에 오르기를 기다려요.`,
    meeting_vote_opened: (t) =>
      `${by(t)} 안건 ${t.data.number} 「${t.label(t.data.decision)}」을 상정했어요. 표결권자 ${t.data.electors}명 가운데 ${t.data.present}명이 출석했어요${t.data.proxies > 0 ? `(대리 ${t.data.proxies}명)` : ''}.`,
    hands_entered: ({ data, label }) => `「${label(data.decision)}」 표결에서 ${data.cast}표를 셌어요.`,
    returned_to_table: (t) => `${by(t)} 「${t.label(t.data.decision)}」 안건을 다음 회의로 미뤘어요.`,
    decision_opened: (t) =>
      t.entry.actor === 'clock'
        ? `안건 ${t.data.number} 「${t.label(t.data.decision)}」 표결이 시작됐어요.`
        : `${by(t)} 안건 ${t.data.number} 「${t.label(t.data.decision)}」 표결을 시작했어요.`,
    ballot_cast: ({ actor, data, label }) =>
      data.choice
        ? `${actor} 님이 「${label(data.decision)}」에 ${answers[data.choice] ?? data.choice} 표를 던졌어요.`
        : `${actor} 님이 「${label(data.decision)}」에 표결했어요.`,
    presence_marked: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.decision)}」 표결에 출석했어요.`,
    vote_delegated: ({ actor, data, label }) =>
      data.to === null
        ? `${actor} 님이 ${scopeKo(data.scope, label)} 표를 아무에게도 맡기지 않기로 했어요.`
        : `${actor} 님이 ${scopeKo(data.scope, label)} 표를 ${label(data.to)} 님에게 맡겼어요.`,
    delegation_revoked: ({ actor, data, label }) =>
      `${actor} 님이 ${scopeKo(data.scope, label)} 맡긴 표를 되찾았어요.`,
    voting_reminded: ({ data, label }) =>
      `「${label(data.decision)}」 마감이 하루 남아, 아직 표결하지 않은 ${data.waiting}명에게 알렸어요.`,
    decision_withdrawn: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.decision)}」 제안을 거두었어요.`,
    decision_closed: ({ data, label }) =>
      [`「${label(data.decision)}」 안건이 ${outcomes[data.outcome]}.`, counted(data)].join(' '),
    tie_broken: (t) =>
      `표가 같았던 「${t.label(t.data.decision)}」 안건을 ${by(t)} ${answers[t.data.option] ? withParticle(answers[t.data.option]!, '으로/로') : '하나를 골라'} 정했어요.`,
    decision_waits: ({ data, label }) =>
      data.waitsFor
        ? `통과한 「${label(data.decision)}」 안건은 ${filings[data.waitsFor]} 기록되면 실행해요.`
        : `통과한 「${label(data.decision)}」 안건은 정해 둔 날이 되면 실행해요.`,
    filing_recorded: (t) =>
      `${by(t)} 「${t.label(t.data.decision)}」 안건의 ${t.data.what === 'filing' ? '신고를' : '인가를'} 기록했어요(${t.data.on}).`,
    decision_executed: ({ data, label }) => `의결한 대로 「${label(data.decision)}」 안건을 실행했어요.`,
    decision_took_effect: ({ data, label }) => `의결한 「${label(data.decision)}」 안건의 효력이 생겼어요.`,
    decision_blocked: ({ data, label }) =>
      `「${label(data.decision)}」 안건은 통과됐지만 실행하지 못했어요(${data.code}).`,
    decision_expired: ({ data, label }) =>
      `통과한 「${label(data.decision)}」 안건을 기한 안에 실행하지 못해 효력이 없어졌어요.`,
    appeal_made: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.decision)}」 안건에 이의신청을 냈어요. 판단이 나올 때까지 실행을 멈춰요.`,
    appeal_ruled: (t) =>
      t.data.ruling === 'upheld'
        ? `${by(t)} 「${t.label(t.data.decision)}」 이의신청을 받아들여 안건을 뒤집었어요.`
        : `${by(t)} 「${t.label(t.data.decision)}」 이의신청을 받아들이지 않았어요.`,
    review_due: ({ data, label }) => `「${label(data.decision)}」 안건을 다시 살펴볼 때가 됐어요.`,
  },
}

function scopeKo(scope: Scope, label: (id: string) => string): string {
  if (scope.kind === 'all') return '모든 안건의'
  return scope.kind === 'decision'
    ? `「${label(scope.decision)}」 안건의`
    : `${titleOf(scope.subject, 'ko')} 분야의`
}

/** Whoever did it: a person, or what the members decided. */
const by = ({ entry, actor }: Telling) =>
  withParticle(entry.actor.startsWith('agent:') ? `${actor} 님` : actor, '이/가')

const outcomes: Record<string, string> = {
  passed: '통과됐어요',
  failed: '부결됐어요',
  tied: '같은 표로 끝나 아직 정해지지 않았어요',
}

const filings: Record<string, string> = { filing: '신고가', approval: '인가가' }

const answers: Record<string, string> = {
  yes: '찬성',
  no: '반대',
  abstain: '기권',
  agree: '이견 없음',
  object: '이견 있음',
  stand_aside: '비켜서기',
  block: '막기',
}

/** In the order of the ballot paper, which canonical JSON does not keep. */
function counted({ answers: heads = {}, cast, electors }: Closed): string {
  const given = Object.entries(answers).filter(([answer]) => Object.hasOwn(heads, answer))
  const parts = given.map(([answer, word]) => `${word} ${heads[answer]}`)
  const voted = parts.length > 0 ? parts.join(', ') : `표결 ${cast}명`
  return `${voted}, 표결권자 ${electors}명.`
}

interface Closed {
  answers?: Record<string, number>
  cast: number
  electors: number
}
