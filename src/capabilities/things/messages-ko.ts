import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'
import { ko as lending } from './lending-messages-ko.ts'
import { nextText, reasonsText, timesText } from './reasons-text.ts'

type Values = Record<string, string>
// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>

export const ko = {
  title: '함께 쓰는 것',
  commands: {
    ...lending.commands,
    openFeed: '달력 주소 만들기',
    closeFeed: '달력 주소 없애기',
    printLabel: '이름표 만들기',
    takeNow: '그 자리에서 바로 쓰기',
    waitFor: '차례 기다리기',
    stopWaiting: '그만 기다리기',
    offerWaiting: '기다리는 사람에게 맡아 두기',
    share: '함께 쓰기로 하기',
    endSharing: '함께 쓰기 끝내기',
    book: '예약하기',
    bookSeries: '되풀이해서 예약하기',
    cancelSeries: '되풀이 예약 취소하기',
    moveBooking: '예약한 때 바꾸기',
    cancelBooking: '예약 취소하기',
    recordTraining: '쓰는 법을 배웠다고 적기',
    endTraining: '배운 것 거두기',
  },
  queries: {
    things: '함께 쓰는 것',
    thing: '함께 쓰는 것 하나',
    myBookings: '내 예약',
    ...lending.queries,
    feed: '구독하는 달력',
    myFeed: '내 달력 주소',
    trained: '쓰는 법을 배운 사람',
    label: '이름표',
    labelled: '이름표가 붙은 것',
    waitingFor: '기다리는 사람',
    useOf: '얼마나 썼는지',
  },
  failures: {
    ...lending.failures,
    no_feed: () => '달력 주소가 없어요. 먼저 만들어 주세요.',
    no_such_label: () => '쓰지 않는 이름표예요. 목록에서 찾아 예약해 주세요.',
    no_waiting: () => '이것은 차례를 기다리는 규칙이 없어요. 빈 때를 골라 예약해 주세요.',
    free_now: () => '지금 비어 있어요. 기다리지 말고 바로 예약해 주세요.',
    waiting_already: () => '이미 기다리고 있어요. 자리가 그대로 있어요.',
    line_full: () => '기다리는 사람이 너무 많아요. 나중에 다시 해 주세요.',
    members_only: () => '함께하는 사람만 예약할 수 있어요. 먼저 가입해 주세요.',
    not_shared: () => '지금은 함께 쓰는 것이 아니에요. 목록에서 다시 골라 주세요.',
    rule_gone: () => '이것을 쓰는 규칙이 없어졌어요. 맡은 사람이 규칙을 다시 골라야 해요.',
    no_booking_needed: () => '예약 없이 쓰는 것이에요. 비어 있으면 바로 쓰세요.',
    not_bookable: (values: Values) => reasonsText(values, 'ko') || '지금은 이대로 예약할 수 없어요.',
    taken: (values: Values) => {
      const next = nextText(values, 'ko')
      return next
        ? `그때는 다른 사람이 쓰기로 했어요. 다음에 비는 때: ${next}.`
        : '그때는 다른 사람이 쓰기로 했고, 가까운 날에는 비는 때가 없어요. 더 짧게 하거나 다른 날을 골라 주세요.'
    },
    series_too_long: ({ most }: Values) =>
      `한꺼번에 ${most ?? '60'}번까지 예약할 수 있어요. 더 짧게 해 주세요.`,
    series_clashes: (values: Values) =>
      `이 가운데 ${values.n ?? '몇'}번은 예약할 수 없어요: ${timesText(values, 'ko')}. 때를 바꾸거나, 안 되는 날은 빼고 예약해 주세요.`,
    series_empty: () => '이 가운데 예약할 수 있는 때가 없어요. 다른 때를 골라 주세요.',
    not_yours: () => '다른 사람의 예약이에요. 그 사람이나 예약을 돌보는 사람에게 부탁해 주세요.',
    cancelled_already: () => '이미 취소된 예약이에요.',
    over_already: () => '이미 끝난 예약이에요.',
    begun_already: () => '이미 시작했어요. 남은 시간을 돌려주고 새로 예약해 주세요.',
    no_such_rule: () => '규칙에 없는 이름이에요. 다시 골라 주세요.',
    retired: () => '이제 쓰지 않는 자원이에요. 다른 것을 골라 주세요.',
    of_a_member: () => '다른 사람의 것이에요. 그 사람만 함께 쓰자고 내놓을 수 있어요.',
    one_of_it: () => '하나뿐인 것이에요. 개수를 1로 해 주세요.',
    units_booked: () => '줄이려는 것에 예약이 남아 있어요. 그 예약이 끝난 뒤에 줄여 주세요.',
    no_such_member: () => '함께하는 사람이 아니에요. 다시 골라 주세요.',
    trained_already: () => '이미 배웠다고 적혀 있어요.',
    not_trained: () => '배웠다고 적혀 있지 않아요.',
  },
  entries: {
    ...lending.entries,
    feed_opened: ({ data, label }: Told) => `${label(data.agent)} 님이 달력 주소를 만들었어요.`,
    feed_closed: ({ data, label }: Told) => `${label(data.agent)} 님이 달력 주소를 없앴어요.`,
    label_printed: ({ actor, data, label }: Told) =>
      `${actor} 님이 ${label(data.resource)} 이름표를 만들었어요.`,
    waiting_begun: ({ data, label }: Told) =>
      `${label(data.agent)} 님이 ${withParticle(label(data.resource), '을/를')} 기다려요.`,
    waiting_ended: ({ data, label }: Told) =>
      `${label(data.agent)} 님이 ${label(data.resource)} 기다리기를 그만뒀어요.`,
    offered: ({ data, label }: Told) =>
      `${withParticle(label(data.resource), '을/를')} 기다리던 ${label(data.agent)} 님에게 맡아 뒀어요.`,
    shared: ({ actor, data, label }: Told) =>
      `${withParticle(actor, '이/가')} ${withParticle(label(data.resource), '을/를')} 함께 쓰기로 했어요(${data.units}개).`,
    sharing_ended: ({ actor, data, label }: Told) =>
      `${withParticle(actor, '이/가')} ${label(data.resource)} 함께 쓰기를 끝냈어요.${data.cancelled > 0 ? ` 예약 ${data.cancelled}건이 취소됐어요.` : ''}`,
    booked: ({ data, label }: Told) =>
      `${withParticle(label(data.agent), '이/가')} ${withParticle(label(data.resource), '을/를')} 예약했어요.`,
    series_booked: ({ data, label }: Told) =>
      `${withParticle(label(data.agent), '이/가')} ${withParticle(label(data.resource), '을/를')} 되풀이해서 ${data.bookings}번 예약했어요.`,
    series_cancelled: ({ actor, data, label }: Told) =>
      `${withParticle(actor, '이/가')} ${label(data.resource)} 예약 ${data.bookings}번을 취소했어요.`,
    booking_moved: ({ actor, data, label }: Told) =>
      `${withParticle(actor, '이/가')} ${label(data.resource)} 예약을 다른 때로 옮겼어요.`,
    booking_cancelled: ({ actor, data, label }: Told) =>
      `${withParticle(actor, '이/가')} ${label(data.resource)} 예약을 취소했어요.`,
    handed_back: ({ actor, data, label }: Told) =>
      `${withParticle(actor, '이/가')} ${withParticle(label(data.resource), '을/를')} 일찍 돌려줬어요.`,
    training_recorded: ({ data, label }: Told) =>
      `${withParticle(label(data.agent), '이/가')} ${label(data.resource)} 쓰는 법을 배웠어요.`,
    training_ended: ({ data, label }: Told) =>
      `${withParticle(label(data.agent), '은/는')} ${withParticle(label(data.resource), '을/를')} 다시 배워야 쓸 수 있어요.`,
  },
}
