import type { Bilingual } from '../../kernel/language.ts'
import { placeOf } from '../discussion/thread.ts'
import {
  type Audience,
  agentsNamed,
  agentToldBy,
  all,
  amender,
  appellant,
  askedForTheirWord,
  electors,
  everyMember,
  field,
  futureElectors,
  partiesOfEvent,
  proposer,
  supporters,
  where,
  whoMay,
  whoMayVoteStill,
  whoWasAnswered,
} from './audiences.ts'

/** Who is told of an entry, in what words, and where it leads. */
export interface Told {
  to: Audience
  headline: Bilingual
  /** A path inside the commons. */
  leadsTo: string | ((data: Record<string, unknown>) => string)
  /** Also by mail, for those who want mail. */
  mail: boolean
}

const itsDecision = (data: Record<string, unknown>) => `/decisions/${data.decision}`
const mine = '/people'
const itsCase = (data: Record<string, unknown>) => `/sanctions/${data.case}`
const itsSubject = (data: Record<string, unknown>) =>
  placeOf({ kind: String(data.kind), id: String(data.about) })

/** The whole policy of notices, entry kind by entry kind. Nobody is told of what they did themselves. */
export const told: Readonly<Record<string, Told>> = {
  'decisions.decision_proposed': {
    to: futureElectors,
    headline: { ko: '함께 이야기할 안건이 올라왔어요', en: 'There is something to talk over' },
    leadsTo: itsDecision,
    mail: false,
  },
  'decisions.idea_tabled': {
    to: all(proposer, supporters),
    headline: { ko: '공감한 제안이 안건이 됐어요', en: 'An idea found enough support' },
    leadsTo: itsDecision,
    mail: false,
  },
  'decisions.idea_lapsed': {
    to: proposer,
    headline: { ko: '공감이 모자라 제안이 끝났어요', en: 'Your idea found too little support' },
    leadsTo: itsDecision,
    mail: false,
  },
  'decisions.proposal_edited': {
    to: supporters,
    headline: { ko: '공감한 제안이 바뀌었어요', en: 'An idea you support was edited' },
    leadsTo: itsDecision,
    mail: false,
  },
  'decisions.amendment_suggested': {
    to: proposer,
    headline: { ko: '내 제안을 고치자는 의견이 왔어요', en: 'Somebody suggests an amendment' },
    leadsTo: itsDecision,
    mail: true,
  },
  'decisions.amendment_taken_over': {
    to: all(amender, supporters),
    headline: { ko: '고치자는 의견을 받아들였어요', en: 'An amendment was taken over' },
    leadsTo: itsDecision,
    mail: false,
  },
  'decisions.amendment_declined': {
    to: amender,
    headline: { ko: '고치자는 의견을 받아들이지 않았어요', en: 'Your amendment was declined' },
    leadsTo: itsDecision,
    mail: false,
  },
  'decisions.opening_refused': {
    to: proposer,
    headline: { ko: '표결을 시작하지 못했어요', en: 'Voting could not be opened' },
    leadsTo: itsDecision,
    mail: true,
  },
  'decisions.decision_opened': {
    to: electors,
    headline: { ko: '표결할 안건이 올라왔어요', en: 'There is something to vote on' },
    leadsTo: itsDecision,
    mail: true,
  },
  'decisions.voting_reminded': {
    to: whoMayVoteStill,
    headline: { ko: '하루 뒤에 표결을 마감해요', en: 'Voting ends in a day' },
    leadsTo: itsDecision,
    mail: true,
  },
  'decisions.decision_closed': {
    to: all(electors, where('outcome', 'tied', whoMay('decisions.breakTie'))),
    headline: { ko: '표결 결과가 나왔어요', en: 'A vote has its result' },
    leadsTo: itsDecision,
    mail: true,
  },
  'decisions.decision_withdrawn': {
    to: all(electors, supporters),
    headline: { ko: '안건을 거두었어요', en: 'A proposal was withdrawn' },
    leadsTo: itsDecision,
    mail: false,
  },
  'decisions.decision_blocked': {
    to: proposer,
    headline: { ko: '통과된 안건을 실행하지 못했어요', en: 'What passed could not be carried out' },
    leadsTo: itsDecision,
    mail: true,
  },
  'decisions.decision_waits': {
    to: all(
      where('waitsFor', 'filing', whoMay('decisions.recordFiling')),
      where('waitsFor', 'approval', whoMay('decisions.recordFiling')),
    ),
    headline: {
      ko: '통과한 안건이 신고나 인가를 기다려요',
      en: 'What passed waits for its filing or approval',
    },
    leadsTo: itsDecision,
    mail: true,
  },
  'decisions.appeal_made': {
    to: all(proposer, whoMay('decisions.ruleOnAppeal')),
    headline: { ko: '이의신청이 들어왔어요', en: 'Somebody appealed against a decision' },
    leadsTo: itsDecision,
    mail: true,
  },
  'decisions.appeal_ruled': {
    to: all(appellant, proposer),
    headline: { ko: '이의신청의 판단이 나왔어요', en: 'An appeal was ruled on' },
    leadsTo: itsDecision,
    mail: true,
  },
  'decisions.decision_expired': {
    to: proposer,
    headline: { ko: '통과한 안건의 기한이 지났어요', en: 'What passed was not carried out in time' },
    leadsTo: itsDecision,
    mail: false,
  },
  'decisions.review_due': {
    to: electors,
    headline: { ko: '함께 정한 일을 다시 살펴볼 때예요', en: 'It is time to look at a decision again' },
    leadsTo: itsDecision,
    mail: true,
  },
  'members.membership_applied': {
    to: whoMay('members.admit'),
    headline: { ko: '가입 신청이 왔어요', en: 'Somebody has applied to join' },
    leadsTo: '/people/applications',
    mail: true,
  },
  'members.member_joined': {
    to: agentToldBy,
    headline: { ko: '함께하게 됐어요', en: 'You are a member now' },
    leadsTo: '/',
    mail: true,
  },
  'members.applicant_declined': {
    to: field('agent'),
    headline: { ko: '가입 신청에 답이 왔어요', en: 'There is an answer to your application' },
    leadsTo: mine,
    mail: true,
  },
  'members.member_expelled': {
    to: field('agent'),
    headline: { ko: '구성원 자격이 끝났어요', en: 'Your membership was ended' },
    leadsTo: mine,
    mail: true,
  },
  'members.member_paused': {
    to: field('agent'),
    headline: { ko: '활동을 쉬는 것으로 바뀌었어요', en: 'Your membership was paused' },
    leadsTo: mine,
    mail: false,
  },
  'members.member_resumed': {
    to: field('agent'),
    headline: { ko: '다시 함께하게 됐어요', en: 'Your membership goes on' },
    leadsTo: mine,
    mail: false,
  },
  'members.member_types_changed': {
    to: field('agent'),
    headline: { ko: '내 유형이 바뀌었어요', en: 'Your member type changed' },
    leadsTo: mine,
    mail: false,
  },
  'members.office_given': {
    to: agentToldBy,
    headline: { ko: '새로운 일을 맡게 됐어요', en: 'You were given an office' },
    leadsTo: mine,
    mail: true,
  },
  'members.term_ended': {
    to: field('agent'),
    headline: { ko: '맡은 일의 임기가 끝났어요', en: 'Your term of office ended' },
    leadsTo: mine,
    mail: false,
  },
  'members.term_reminded': {
    to: all(field('agent'), whoMay('members.editRecord')),
    headline: { ko: '임기가 곧 끝나요', en: 'A term of office ends soon' },
    leadsTo: '/people/officers',
    mail: false,
  },
  'observation.event_recorded': {
    to: askedForTheirWord,
    headline: { ko: '내 이름이 들어간 기록을 확인해 주세요', en: 'Please confirm a record that names you' },
    leadsTo: '/records',
    mail: true,
  },
  'observation.event_contested': {
    to: partiesOfEvent,
    headline: { ko: '기록에 이의가 있어요', en: 'A record was contested' },
    leadsTo: '/records',
    mail: true,
  },
  'observation.event_corrected': {
    to: partiesOfEvent,
    headline: { ko: '기록을 바로잡았어요', en: 'A record was corrected' },
    leadsTo: '/records',
    mail: false,
  },
  'decisions.vote_delegated': {
    to: field('to'),
    headline: { ko: '누군가 나에게 표를 맡겼어요', en: 'Somebody handed their vote to you' },
    leadsTo: '/decisions/delegation',
    mail: true,
  },
  'discussion.commented': {
    to: whoWasAnswered,
    headline: { ko: '내 의견에 답이 달렸어요', en: 'Somebody answered your comment' },
    leadsTo: itsSubject,
    mail: false,
  },
  'discussion.reading_asked': {
    to: everyMember,
    headline: { ko: '꼭 읽어 달라는 글이 있어요', en: 'You are asked to read something' },
    leadsTo: itsSubject,
    mail: true,
  },
  'discussion.comment_hidden': {
    to: field('author'),
    headline: { ko: '내 의견이 가려졌어요', en: 'A comment of yours was covered' },
    leadsTo: '/notices',
    mail: false,
  },
  'sanctions.case_opened': {
    to: field('against'),
    headline: { ko: '나와 관련해 알려 온 일이 있어요', en: 'Something was reported about you' },
    leadsTo: itsCase,
    mail: true,
  },
  'sanctions.statement_made': {
    to: all(field('against'), field('reporter')),
    headline: { ko: '관련된 일에 새 글이 있어요', en: 'Something was said in a matter of yours' },
    leadsTo: itsCase,
    mail: false,
  },
  'sanctions.panel_drawn': {
    to: field('drawn'),
    headline: { ko: '판단할 사람으로 뽑혔어요', en: 'You were drawn to judge a matter' },
    leadsTo: itsCase,
    mail: true,
  },
  'sanctions.hearing_called': {
    to: field('against'),
    headline: { ko: '소명 자리가 정해졌어요', en: 'There will be a hearing' },
    leadsTo: itsCase,
    mail: true,
  },
  'sanctions.breach_confirmed': {
    to: field('against'),
    headline: { ko: '약속을 어긴 것으로 확인됐어요', en: 'A breach was confirmed' },
    leadsTo: itsCase,
    mail: true,
  },
  'sanctions.case_dismissed': {
    to: field('against'),
    headline: { ko: '어긴 것이 아니라고 판단했어요', en: 'No breach was found' },
    leadsTo: itsCase,
    mail: true,
  },
  'sanctions.appeal_ruled': {
    to: field('against'),
    headline: { ko: '이의신청에 답이 나왔어요', en: 'Your appeal was answered' },
    leadsTo: itsCase,
    mail: true,
  },
  'sanctions.duty_met': {
    to: field('against'),
    headline: { ko: '조치가 끝나 권리가 돌아왔어요', en: 'It is over, and your rights are back' },
    leadsTo: itsCase,
    mail: true,
  },
  'networks.matter_came': {
    to: everyMember,
    headline: { ko: '연합이 우리 표를 물어 왔어요', en: 'A network asks for our vote' },
    leadsTo: (data) => `/networks/matters/${data.matter}`,
    mail: false,
  },
  'networks.invitation_came': {
    to: everyMember,
    headline: { ko: '연합에서 가입 초대가 왔어요', en: 'A network invited us' },
    leadsTo: '/networks',
    mail: false,
  },
  'networks.delegates_seated': {
    to: all(field('delegates'), field('recalled')),
    headline: { ko: '원탁의 대표가 바뀌었어요', en: 'Delegates at the round table changed' },
    leadsTo: '/networks',
    mail: true,
  },
  'contributions.contribution_logged': {
    to: askedForTheirWord,
    headline: {
      ko: '내 이름이 들어간 활동 기록을 확인해 주세요',
      en: 'Please confirm work recorded in your name',
    },
    leadsTo: '/contributions',
    mail: true,
  },
  'contributions.contribution_contested': {
    to: partiesOfEvent,
    headline: { ko: '활동 기록에 이의가 있어요', en: 'A record of work was contested' },
    leadsTo: '/contributions',
    mail: true,
  },
  'contributions.contribution_corrected': {
    to: partiesOfEvent,
    headline: { ko: '활동 기록을 바로잡았어요', en: 'A record of work was corrected' },
    leadsTo: '/contributions',
    mail: false,
  },
}

/** For entries shown only to those they concern and not in the table: so a new slice need not come here. */
export const toldOtherwise: Told = {
  to: agentsNamed,
  headline: { ko: '나와 관련된 일이 있었어요', en: 'Something concerned you' },
  leadsTo: '/notices',
  mail: false,
}
