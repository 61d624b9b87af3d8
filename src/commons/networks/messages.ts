import type { Messages } from '../../kernel/capability.ts'
import { plural, withParticle } from '../../kernel/language.ts'

type C =
  | 'inviteCommons'
  | 'joinNetwork'
  | 'leaveNetwork'
  | 'sendDelegates'
  | 'castOurBallot'
  | 'admitCommons'
  | 'dismissCommons'
  | 'endPlace'
  | 'seatDelegates'
  | 'noteInvitation'
  | 'noteAdmission'
  | 'noteDismissal'
  | 'noteMatter'
type Q = 'networks' | 'matters' | 'memberCommons'
type F =
  | 'no_such_commons'
  | 'not_itself'
  | 'belongs_already'
  | 'no_such_type'
  | 'not_invited'
  | 'not_asked'
  | 'not_a_member_there'
  | 'sent_by_commons_only'
  | 'still_on_the_roll'
  | 'too_many_delegates'
  | 'no_such_member'
  | 'named_twice'
  | 'no_round_table'
  | 'seats_taken'
  | 'delegate_paused'
  | 'sits_for_another'
  | 'no_such_matter'
  | 'matter_is_over'
  | 'answer_unknown'
  | 'reason_needed'
type K =
  | 'commons_invited'
  | 'commons_admitted'
  | 'commons_left'
  | 'delegates_seated'
  | 'invitation_came'
  | 'network_asked'
  | 'network_joined'
  | 'network_left'
  | 'matter_came'
  | 'matter_closed'
  | 'ballot_sent'
  | 'delegates_sent'

const ko: Messages<C, Q, F, K> = {
  title: '연합',
  commands: {
    inviteCommons: '다른 모임 초대하기',
    joinNetwork: '연합에 가입하기',
    leaveNetwork: '연합에서 나오기',
    sendDelegates: '연합에 대표 보내기',
    castOurBallot: '연합 안건에 우리 표 내기',
    admitCommons: '초대한 모임 받아들이기',
    dismissCommons: '나가는 모임 보내기',
    endPlace: '명부에서 빠진 모임의 자리 정리하기',
    seatDelegates: '모임의 대표를 자리에 앉히기',
    noteInvitation: '연합의 초대 적어 두기',
    noteAdmission: '연합에 가입된 것 적어 두기',
    noteDismissal: '연합에서 빠진 것 적어 두기',
    noteMatter: '연합이 묻는 안건 적어 두기',
  },
  queries: {
    networks: '우리가 속한 연합',
    matters: '연합이 우리에게 묻는 안건',
    memberCommons: '우리에게 속한 모임',
  },
  failures: {
    no_such_commons: () => '그 주소의 모임을 찾지 못했어요. 주소를 다시 확인해 주세요.',
    not_itself: () => '우리 모임을 우리 모임에 초대할 수는 없어요. 다른 모임의 주소를 적어 주세요.',
    belongs_already: () => '이미 속해 있어요. 더 할 일은 없어요.',
    no_such_type: () => '우리 규칙에 없는 유형이에요. 규칙에 있는 유형에서 골라 주세요.',
    not_invited: () => '받은 초대가 없어요. 연합에 초대해 달라고 부탁해 주세요.',
    not_asked: () => '우리가 가입을 청한 연합이 아니에요.',
    not_a_member_there: () => '지금 그 연합에 속해 있지 않아요. 먼저 가입해 주세요.',
    sent_by_commons_only: () =>
      '모임끼리 주고받는 일이라 사람이 직접 할 수 없어요. 연합 화면에서 시작해 주세요.',
    still_on_the_roll: () => '아직 명부에 있는 모임이에요. 먼저 명부에서 빼 주세요.',
    too_many_delegates: ({ most }) =>
      `대표는 ${most ?? '정해진 수'}명까지 보낼 수 있어요. 몇 사람을 빼고 다시 골라 주세요.`,
    no_such_member: () => '우리 모임의 사람만 대표로 보낼 수 있어요. 다시 골라 주세요.',
    named_twice: () => '같은 사람이 두 번 있어요. 한 번만 골라 주세요.',
    no_round_table: () =>
      '이 연합의 규칙에 대표가 앉을 원탁(기구 round-table)이나 표가 없는 유형이 없어요. 연합의 규칙에 먼저 더해야 해요.',
    seats_taken: ({ seats }) =>
      `원탁의 자리는 ${seats ?? ''}개이고 모두 찼어요. 연합의 담당자와 이야기해 주세요.`,
    delegate_paused: () => '그 연합에서 활동을 쉬고 있는 사람이 있어요. 다른 사람을 보내 주세요.',
    sits_for_another: () => '이미 다른 모임의 대표인 사람이 있어요. 다른 사람을 보내 주세요.',
    no_such_matter: () => '연합이 우리에게 물은 안건이 아니에요. 연합 화면에서 다시 골라 주세요.',
    matter_is_over: () => '연합의 표결이 끝난 안건이에요.',
    reason_needed: () => '이 답에는 까닭이 필요해요. 왜 그런지 적어 주세요.',
    answer_unknown: () => '그 안건에서 낼 수 없는 답이에요. 연합 화면에서 다시 골라 주세요.',
  },
  entries: {
    commons_invited: ({ actor, data, label }) =>
      `${actor} 님이 「${label(data.commons)}」에 초대를 보냈어요.`,
    commons_admitted: ({ data, label }) =>
      `${withParticle(`「${label(data.agent)}」`, '이/가')} 우리에게 속한 모임이 됐어요.`,
    commons_left: ({ data, label }) =>
      `${withParticle(`「${label(data.agent)}」`, '은/는')} 이제 우리에게 속하지 않아요.`,
    delegates_seated: ({ data, label }) =>
      data.delegates.length === 0
        ? `「${label(data.member)}」에서 보낸 대표가 없어요.`
        : `「${label(data.member)}」의 대표: ${named(data.delegates, label)}.`,
    invitation_came: ({ data, label }) => `「${label(data.network)}」에서 가입 초대가 왔어요.`,
    network_asked: ({ data, label }) => `「${label(data.network)}」에 가입을 청했어요.`,
    network_joined: ({ data, label }) =>
      data.delegates === 0
        ? `「${label(data.network)}」에 가입했어요.`
        : `「${label(data.network)}」에 가입했어요. 대표를 ${data.delegates}명 보낼 수 있어요.`,
    network_left: ({ data, label }) => `「${label(data.network)}」에서 나왔어요.`,
    matter_came: ({ data, label }) =>
      `「${label(data.network)}」에서 「${label(data.matter)}」 안건에 표를 물어 왔어요.`,
    matter_closed: ({ data, label }) =>
      `「${label(data.network)}」의 「${label(data.matter)}」 표결이 끝났어요.`,
    ballot_sent: ({ data, label }) =>
      `「${label(data.network)}」의 「${label(data.matter)}」 안건에 우리 표를 냈어요.`,
    delegates_sent: ({ data, label }) =>
      data.delegates.length === 0
        ? `「${label(data.network)}」에 보낸 대표를 모두 불러들였어요.`
        : `「${label(data.network)}」에 보내는 대표: ${named(data.delegates, label)}.`,
  },
}

const named = (ids: string[], label: (id: string) => string) => ids.map(label).join(', ')

const en: Messages<C, Q, F, K> = {
  title: 'Networks',
  commands: {
    inviteCommons: 'Invite another commons',
    joinNetwork: 'Join a network',
    leaveNetwork: 'Leave a network',
    sendDelegates: 'Send delegates to a network',
    castOurBallot: 'Vote in a network',
    admitCommons: 'Let an invited commons in',
    dismissCommons: 'Let a commons go',
    endPlace: 'End the seats of a commons that is off the roll',
    seatDelegates: 'Seat the delegates of a commons',
    noteInvitation: 'Note the invitation of a network',
    noteAdmission: 'Note that a network let us in',
    noteDismissal: 'Note that we belong to a network no more',
    noteMatter: 'Note what a network asks us',
  },
  queries: {
    networks: 'Networks we belong to',
    matters: 'What networks ask us',
    memberCommons: 'Commons that belong to us',
  },
  failures: {
    no_such_commons: () => 'There is no commons at this address. Check it and try again.',
    not_itself: () => 'A commons cannot belong to itself. Enter the address of another one.',
    belongs_already: () => 'It belongs already. There is nothing left to do.',
    no_such_type: () => 'Our rules know no such member type. Choose one of theirs.',
    not_invited: () => 'There is no invitation. Ask the network for one.',
    not_asked: () => 'We have not asked this network to let us in.',
    not_a_member_there: () => 'We do not belong to that network now. Join it first.',
    sent_by_commons_only: () =>
      'This passes between commons; nobody does it by hand. Start from the page of networks.',
    still_on_the_roll: () => 'This commons is still on the roll. Take it off the roll first.',
    too_many_delegates: ({ most }) =>
      `At most ${most ?? 'the agreed number of'} delegates can be sent. Leave somebody out and choose again.`,
    no_such_member: () => 'Only members of ours can be sent as delegates. Choose again.',
    named_twice: () => 'Somebody is named twice. Choose everybody once.',
    no_round_table: () =>
      'The rules of this network have no round table (organ round-table), or no member type without a vote for delegates. They must be added there first.',
    seats_taken: ({ seats }) =>
      `The round table has ${seats ?? ''} seats and all are taken. Talk to the network’s office.`,
    delegate_paused: () => 'Somebody’s membership in the network is paused. Send somebody else.',
    sits_for_another: () => 'Somebody already sits there for another commons. Send somebody else.',
    no_such_matter: () => 'The network did not ask us about this. Choose again on the page of networks.',
    matter_is_over: () => 'Voting on this is over in the network.',
    reason_needed: () => 'This answer needs a reason. Say why.',
    answer_unknown: () => 'This is no answer to that matter. Choose again on the page of networks.',
  },
  entries: {
    commons_invited: ({ actor, data, label }) => `${actor} invited ${label(data.commons)}.`,
    commons_admitted: ({ data, label }) => `${label(data.agent)} belongs to us now.`,
    commons_left: ({ data, label }) => `${label(data.agent)} belongs to us no more.`,
    delegates_seated: ({ data, label }) =>
      data.delegates.length === 0
        ? `${label(data.member)} has no delegates now.`
        : `Delegates of ${label(data.member)}: ${named(data.delegates, label)}.`,
    invitation_came: ({ data, label }) => `${label(data.network)} invited us to join.`,
    network_asked: ({ data, label }) => `We asked ${label(data.network)} to let us in.`,
    network_joined: ({ data, label }) =>
      data.delegates === 0
        ? `We joined ${label(data.network)}.`
        : `We joined ${label(data.network)} and can send ${plural(data.delegates, 'delegate')}.`,
    network_left: ({ data, label }) => `We left ${label(data.network)}.`,
    matter_came: ({ data, label }) => `${label(data.network)} asks for our vote on “${label(data.matter)}”.`,
    matter_closed: ({ data, label }) =>
      `Voting on “${label(data.matter)}” is over in ${label(data.network)}.`,
    ballot_sent: ({ data, label }) => `We voted on “${label(data.matter)}” in ${label(data.network)}.`,
    delegates_sent: ({ data, label }) =>
      data.delegates.length === 0
        ? `We called back all delegates from ${label(data.network)}.`
        : `We send to ${label(data.network)}: ${named(data.delegates, label)}.`,
  },
}

export const messages = { ko, en }
