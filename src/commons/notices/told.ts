import type { Bilingual } from '../../kernel/language.ts'
import {
  type Audience,
  agentsNamed,
  agentToldBy,
  askedForTheirWord,
  electors,
  field,
  partiesOfEvent,
  proposer,
  whoMay,
  whoMayVoteStill,
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

/** The whole policy of notices, entry kind by entry kind. Nobody is told of what they did themselves. */
export const told: Readonly<Record<string, Told>> = {
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
    to: electors,
    headline: { ko: '표결 결과가 나왔어요', en: 'A vote has its result' },
    leadsTo: itsDecision,
    mail: true,
  },
  'decisions.decision_withdrawn': {
    to: electors,
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
