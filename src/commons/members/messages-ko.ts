import type { Telling } from '../../kernel/capability.ts'
import { formatDay, withParticle } from '../../kernel/language.ts'

type Of<D> = Telling<D>
type OfAgent = Of<{ agent: string }>

/** Members are called 님; the clock or a decision isn't. */
const actor = (t: Of<unknown>) => (t.entry.actor.startsWith('agent:') ? `${t.actor} 님` : t.actor)
const person = (t: OfAgent) => `${t.label(t.data.agent)} 님`
const by = (t: Of<unknown>) => withParticle(actor(t), '이/가')
const subject = (t: OfAgent) => withParticle(person(t), '이/가')
const object = (t: OfAgent) => withParticle(person(t), '을/를')

export const ko = {
  title: '사람',
  commands: {
    joinAsFounder: '설립하며 함께하기',
    invite: '초대하기',
    inviteAgent: '자리 링크 보내기',
    inviteAgents: '자리 링크 모아 만들기',
    revokeInvitation: '초대 거두기',
    join: '가입하기',
    claimAgent: '내 자리 찾기',
    admit: '가입 승인하기',
    decline: '가입 신청 돌려보내기',
    leave: '그만두기',
    expel: '제명하기',
    pause: '활동 쉬기',
    resume: '활동 다시 시작하기',
    changeTypes: '유형 바꾸기',
    appoint: '맡을 사람 정하기',
    endTerm: '임기 마치기',
    remindTerm: '임기가 끝나 간다고 알리기',
    editContact: '연락처 고치기',
    editRecord: '명부 고치기',
    importRoll: '명부 가져오기',
    draftRoll: '명부 파일 올리기',
    correctDraft: '올린 명부 고치기',
    rememberMapping: '명부 열 기억하기',
    erase: '개인정보 지우기',
    createToken: 'API 토큰 만들기',
    revokeToken: 'API 토큰 없애기',
    nameHelper: '내 자리를 돌봐 달라고 하기',
    endHelper: '자리 돌봄 그만하기',
  },
  queries: {
    roll: '명부 보기',
    counts: '사람 수 보기',
    agent: '한 사람 보기',
    me: '내 정보 보기',
    contacts: '연락처 보기',
    applicants: '가입 신청 보기',
    invitation: '초대 하나 보기',
    invitations: '초대 링크 보기',
    officers: '맡은 사람 보기',
    eligible: '참여할 수 있는 사람 보기',
    myTokens: '내 API 토큰 보기',
    rollDraft: '올린 명부 보기',
    helpers: '자리를 돌보는 사람 보기',
  },
  failures: {
    helper_not_a_member: () => '지금 함께하는 사람에게만 맡길 수 있어요. 다른 사람을 골라 주세요.',
    not_oneself: () => '자기 자신에게 맡길 수는 없어요. 다른 사람을 골라 주세요.',
    helps_already: () => '이미 이 자리를 돌보고 있어요.',
    helpers_only_look: () => '우리 규칙에서는 보기만 맡길 수 있어요. 표결은 빼고 맡겨 주세요.',
    helper_votes_for_another: () =>
      '한 사람은 한 사람의 표결만 대신할 수 있는데, 이미 다른 사람의 표결을 맡았어요. 표결을 빼고 맡기거나 다른 사람을 골라 주세요.',
    not_yours_to_end: () => '맡긴 사람이나 맡은 사람만 그만둘 수 있어요.',
    no_such_helper: () => '그런 돌봄이 없거나 이미 끝났어요.',
    already_founded: () => '이미 사람이 있는 모임이에요. 초대를 받거나 가입을 신청해 주세요.',
    person_needed: () => '사람이 직접 해야 하는 일이에요. 로그인한 뒤 다시 해 주세요.',
    no_such_type: (v) => `우리 규칙에 없는 유형(${v.type ?? v.value})이에요. 다른 유형을 골라 주세요.`,
    no_such_office: (v) => `우리 규칙에 없는 자리(${v.code})예요. 다른 자리를 골라 주세요.`,
    expiry_past: () => '지난 날은 고를 수 없어요. 오늘이나 그 뒤의 날을 골라 주세요.',
    expiry_far: (v) => `너무 먼 날이에요. 오늘부터 ${v.days}일 안의 날을 골라 주세요.`,
    no_such_invitation: () =>
      '없는 초대 링크예요. 주소가 끝까지 복사됐는지 보고, 아니면 새 링크를 부탁해 주세요.',
    invitation_over: () => '쓸 수 있는 기간이 끝난 초대예요. 사무국에 새 링크를 부탁해 주세요.',
    invitation_used: () => '이미 다 쓴 초대예요. 사무국에 새 링크를 부탁해 주세요.',
    invitation_personal: () => '한 사람을 위한 자리 링크예요. 받은 링크를 그대로 열어 주세요.',
    invitation_open: () => '누구나 쓸 수 있는 초대 링크예요. 가입하기에서 이름을 적어 주세요.',
    invitation_needed: () => '초대를 받은 사람이 가입할 수 있어요. 아는 사람에게 초대를 부탁해 주세요.',
    type_not_offered: () => '이 초대로는 고를 수 없는 유형이에요. 초대에 적힌 유형을 골라 주세요.',
    already_here: () => '이미 이 모임에 자리가 있어요.',
    already_claimed: () => '다른 사람이 이미 쓰고 있는 자리예요. 사무국에 알려 주세요.',
    has_own_sign_in: () =>
      '스스로 로그인하는 분이에요. 로그인 화면에서 비밀번호나 메일 링크로 들어오실 수 있어요.',
    nobody_to_invite: () => '링크를 보낼 사람이 없어요. 모두 자기 자리를 찾았어요.',
    no_such_agent: () => '명부에 없는 사람이에요. 이름을 다시 찾아 주세요.',
    not_here: () => '지금은 우리와 함께하지 않는 사람이에요.',
    not_applicant: () => '가입을 기다리는 사람이 아니에요. 이미 처리됐는지 확인해 주세요.',
    reason_not_told: (v) =>
      `제명하려면 총회 ${v.days}일 전까지 그 사유를 본인에게 알려야 해요(${v.articleKo}). 알린 뒤에 그날을 적어 주세요.`,
    hearing_missing: (v) =>
      `제명하려면 총회에서 본인의 의견을 들어야 해요(${v.articleKo}). 의견을 들을 총회 날을 적어 주세요.`,
    told_too_late: (v) =>
      `사유를 알린 날과 총회 사이가 ${v.days}일보다 짧아요(${v.articleKo}). ${dayOf(v)}이나 그 뒤의 총회에서 의결해 주세요.`,
    hearing_ahead: (v) =>
      `본인의 의견을 듣는 날(${dayOf(v)})이 아직 오지 않았어요(${v.articleKo}). 의견을 들은 뒤에 제명할 수 있어요.`,
    not_member: () => '함께하는 사람이 아니에요. 먼저 가입을 마쳐 주세요.',
    not_paused: () => '쉬고 있는 사람이 아니에요.',
    no_such_term: () => '없는 임기예요. 목록을 새로 고쳐 주세요.',
    term_over: () => '이미 끝난 임기예요.',
    term_backwards: () => '마지막 날이 시작하는 날보다 빨라요. 날짜를 바꿔 주세요.',
    term_too_long: (v) => `임기가 너무 길어요. ${v.months}개월 안에서 정해 주세요.`,
    term_over_law: (v) =>
      `임원의 임기는 ${v.months}개월을 넘을 수 없어요(${v.articleKo}). 마지막 날을 앞당기거나 비워 두세요.`,
    reelected_too_often: (v) =>
      `이 자리는 ${v.times}번까지만 연임할 수 있어요(${v.articleKo}). 다른 사람을 뽑아 주세요.`,
    offices_incompatible: (v) =>
      `같은 기간에 ${v.officeKo} 자리를 맡고 있어서 함께 맡을 수 없어요(${v.articleKo}). 그 임기를 먼저 마치거나 다른 사람으로 정해 주세요.`,
    already_holds: () => '그 기간에 이미 같은 자리를 맡고 있어요.',
    seats_taken: (v) => `자리 ${v.seats}개가 모두 찼어요. 먼저 한 사람의 임기를 마쳐 주세요.`,
    erased: () => '이미 개인정보를 지운 사람이에요.',
    still_here: () => '아직 우리와 함께하는 사람이에요. 그만둔 뒤에 지울 수 있어요.',
    must_be_kept: (v) => `이름과 번호는 ${v.until}까지 명부에 남겨야 해요. 그날 저절로 지워져요.`,
    nothing_changed: () => '바뀐 것이 없어요.',
    number_taken: (v) => `${place(v)}명부 번호 ${v.number ?? v.value}번은 다른 사람이 쓰고 있어요.`,
    number_repeated: (v) => `${place(v)}명부 번호 ${v.value}번이 두 번 나와요.`,
    person_known: (v) => `${place(v)}이름과 전화번호가 같은 사람이 이미 명부에 있어요.`,
    person_repeated: (v) => `${place(v)}이름과 전화번호가 같은 사람이 두 번 나와요.`,
    own_only: () => '토큰은 자기 것만 만들 수 있어요. 본인이 로그인해서 만들어 주세요.',
    too_many_tokens: () => '토큰은 스무 개까지예요. 쓰지 않는 토큰을 먼저 없애 주세요.',
    no_such_token: () => '없거나 이미 없앤 토큰이에요.',
  } satisfies Record<string, (values: Record<string, string>) => string>,
  entries: {
    helper_named: (t: Of<{ agent: string; helper: string }>) =>
      `${subject(t)} ${t.label(t.data.helper)} 님에게 자리를 돌봐 달라고 했어요.`,
    helper_ended: (t: Of<{ agent: string; helper: string }>) =>
      `${t.label(t.data.helper)} 님이 ${person(t)}의 자리를 돌보는 일이 끝났어요.`,
    founder_joined: (t: OfAgent) => `${subject(t)} 모임을 열고 첫 사람이 되었어요.`,
    office_given: (t: Of<{ agent: string; term: string }>) =>
      `${subject(t)} ${withParticle(t.label(t.data.term), '을/를')} 맡게 되었어요.`,
    term_ended: (t: Of<{ agent: string; term: string }>) =>
      `${person(t)}의 ${t.label(t.data.term)} 임기가 끝났어요.`,
    term_reminded: (t: Of<{ agent: string; term: string; until: string }>) =>
      `${person(t)}의 ${t.label(t.data.term)} 임기가 ${formatDay(t.data.until, 'ko')}에 끝나요.`,
    member_invited: (t: Of<{ agent?: string; uses: number }>) =>
      t.data.agent
        ? `${by(t)} ${t.label(t.data.agent)} 님의 자리 링크를 만들었어요.`
        : `${by(t)} ${t.data.uses}명까지 쓸 수 있는 초대 링크를 만들었어요.`,
    members_invited: (t: Of<{ links: number }>) => `${by(t)} ${t.data.links}명의 자리 링크를 만들었어요.`,
    invitation_revoked: (t: Of<unknown>) => `${by(t)} 초대 링크를 거두었어요.`,
    membership_applied: (t: OfAgent) => `${subject(t)} 가입을 신청했어요.`,
    member_joined: (t: OfAgent) => `${subject(t)} 함께하게 되었어요.`,
    application_withdrawn: (t: OfAgent) => `${subject(t)} 가입 신청을 거두었어요.`,
    applicant_declined: (t: OfAgent) => `${by(t)} ${person(t)}의 가입 신청을 돌려보냈어요.`,
    agent_claimed: (t: OfAgent) => `${subject(t)} 자기 자리를 찾아 들어왔어요.`,
    sign_in_link_used: (t: OfAgent) => `${subject(t)} 자리 링크로 다시 들어왔어요.`,
    member_left: (t: OfAgent) => `${subject(t)} 그만두었어요.`,
    member_expelled: (t: OfAgent) => `${subject(t)} 제명되었어요.`,
    member_paused: (t: OfAgent) => `${subject(t)} 활동을 쉬어요.`,
    member_resumed: (t: OfAgent) => `${subject(t)} 활동을 다시 시작했어요.`,
    member_types_changed: (t: OfAgent) => `${person(t)}의 유형이 바뀌었어요.`,
    contact_edited: (t: OfAgent) => `${by(t)} ${person(t)}의 연락처를 고쳤어요.`,
    record_edited: (t: OfAgent) => `${by(t)} ${person(t)}의 명부 기록을 고쳤어요.`,
    roll_imported: (t: Of<{ people: number }>) => `${by(t)} 명부에서 ${t.data.people}명을 가져왔어요.`,
    member_imported: (t: OfAgent) => `${object(t)} 명부에서 가져왔어요.`,
    person_erased: (t: Of<{ agent: string; keptUntil?: string }>) =>
      t.data.keptUntil
        ? `그만둔 사람의 연락처를 지웠어요. 이름과 번호는 ${t.data.keptUntil}에 지워져요.`
        : '그만둔 사람의 개인정보를 지웠어요.',
    token_created: (t: OfAgent) => `${subject(t)} API 토큰을 만들었어요.`,
    token_revoked: (t: OfAgent) => `${subject(t)} API 토큰을 없앴어요.`,
  },
}

/** Where in a roll that is being brought in; empty elsewhere. */
const place = ({ row }: Record<string, string>) => (row ? `${row}번째 사람: ` : '')

const dayOf = ({ on }: Record<string, string>) => (on ? formatDay(on, 'ko') : '')
