import { plural } from '../../kernel/language.ts'
import { en as lending } from './lending-messages-en.ts'
import type { ko } from './messages-ko.ts'
import { nextText, reasonsText, timesText } from './reasons-text.ts'

export const en: typeof ko = {
  title: 'Shared things',
  commands: {
    ...lending.commands,
    openFeed: 'Make a calendar address',
    closeFeed: 'Take the calendar address away',
    printLabel: 'Make a label',
    takeNow: 'Use it now',
    waitFor: 'Wait in line',
    stopWaiting: 'Stop waiting',
    offerWaiting: 'Keep it for those who wait',
    share: 'Share a thing',
    endSharing: 'End sharing',
    book: 'Book',
    bookSeries: 'Book again and again',
    cancelSeries: 'Cancel recurring bookings',
    moveBooking: 'Move a booking',
    cancelBooking: 'Cancel a booking',
    recordTraining: 'Note that somebody was shown how to use it',
    endTraining: 'Take that back',
  },
  queries: {
    things: 'Shared things',
    thing: 'One shared thing',
    myBookings: 'My bookings',
    ...lending.queries,
    feed: 'A calendar to subscribe to',
    myFeed: 'My calendar address',
    trained: 'Who was shown how to use it',
    label: 'A label',
    labelled: 'What a label is on',
    waitingFor: 'Who waits',
    useOf: 'How much it was used',
  },
  failures: {
    ...lending.failures,
    no_feed: () => 'There is no calendar address. Make one first.',
    no_such_label: () => 'This label is no longer in use. Find the thing in the list and book it there.',
    no_waiting: () => 'Nobody waits in line for this. Choose a time when it is free.',
    free_now: () => 'It is free now. Book it instead of waiting.',
    waiting_already: () => 'You wait for it already, and keep your place.',
    line_full: () => 'Too many wait for this. Try again later.',
    members_only: () => 'Only members of this community book. Join first.',
    not_shared: () => 'It is not shared now. Choose another from the list.',
    rule_gone: () => 'The rule for using it is gone. Whoever looks after it has to choose one again.',
    no_booking_needed: () => 'It is used without booking. If it is free, take it.',
    not_bookable: (values) => reasonsText(values, 'en') || 'It cannot be booked like this now.',
    taken: (values) => {
      const next = nextText(values, 'en')
      return next
        ? `Somebody else has it then. Next free: ${next}.`
        : 'Somebody else has it then, and nothing is free soon. Make it shorter or choose another day.'
    },
    series_too_long: ({ most }) => `At most ${most ?? '60'} bookings at once. Make it shorter.`,
    series_clashes: (values) =>
      `Of these, ${values.n ?? 'some'} cannot be booked: ${timesText(values, 'en')}. Change the time, or leave those days out.`,
    series_empty: () => 'None of these times can be booked. Choose another time.',
    not_yours: () => 'This is somebody else’s booking. Ask them, or whoever looks after bookings.',
    cancelled_already: () => 'This booking is cancelled already.',
    over_already: () => 'This booking is over already.',
    begun_already: () => 'It has begun. Give the rest back and book anew.',
    no_such_rule: () => 'Our rules know no such name. Choose again.',
    retired: () => 'This is no longer in use. Choose another.',
    of_a_member: () => 'This belongs to another member. Only they can offer it.',
    one_of_it: () => 'There is only one of it. Make the number 1.',
    units_booked: () => 'What you would take away is booked. Do it when those bookings are over.',
    no_such_member: () => 'They are not a member. Choose again.',
    trained_already: () => 'That is noted already.',
    not_trained: () => 'Nothing of the kind is noted.',
  },
  entries: {
    ...lending.entries,
    feed_opened: ({ data, label }) => `${label(data.agent)} made a calendar address.`,
    feed_closed: ({ data, label }) => `${label(data.agent)} took their calendar address away.`,
    label_printed: ({ actor, data, label }) => `${actor} made a label for ${label(data.resource)}.`,
    waiting_begun: ({ data, label }) => `${label(data.agent)} waits for ${label(data.resource)}.`,
    waiting_ended: ({ data, label }) => `${label(data.agent)} no longer waits for ${label(data.resource)}.`,
    offered: ({ data, label }) =>
      `${label(data.resource)} is kept for ${label(data.agent)}, who waited for it.`,
    shared: ({ actor, data, label }) => `${actor} put ${label(data.resource)} to common use (${data.units}).`,
    sharing_ended: ({ actor, data, label }) =>
      `${actor} ended sharing ${label(data.resource)}.${data.cancelled > 0 ? ` Bookings cancelled: ${data.cancelled}.` : ''}`,
    booked: ({ data, label }) => `${label(data.agent)} booked ${label(data.resource)}.`,
    series_booked: ({ data, label }) =>
      `${label(data.agent)} booked ${label(data.resource)} ${plural(data.bookings, 'time')} in a series.`,
    series_cancelled: ({ actor, data, label }) =>
      `${actor} cancelled ${plural(data.bookings, 'booking')} of ${label(data.resource)} in a series.`,
    booking_moved: ({ actor, data, label }) => `${actor} moved a booking of ${label(data.resource)}.`,
    booking_cancelled: ({ actor, data, label }) => `${actor} cancelled a booking of ${label(data.resource)}.`,
    handed_back: ({ actor, data, label }) => `${actor} gave ${label(data.resource)} back early.`,
    training_recorded: ({ data, label }) =>
      `${label(data.agent)} was shown how to use ${label(data.resource)}.`,
    training_ended: ({ data, label }) =>
      `${label(data.agent)} has to be shown again how to use ${label(data.resource)}.`,
  },
}
