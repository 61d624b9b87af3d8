import { plural } from '../../kernel/language.ts'
import type { ko } from './messages-ko.ts'
import { money } from './messages-ko.ts'
import { nextText } from './time-text.ts'

export const en: typeof ko = {
  title: 'Services',
  commands: {
    setFeed: 'Make or end a calendar address',
    addOffer: 'Add a service',
    endOffer: 'End a service',
    setHours: 'Set my working hours',
    takeDayOff: 'Take a day off',
    book: 'Book a service',
    bookSeries: 'Book again and again',
    accept: 'Take a job',
    refuse: 'Not take a job',
    passOn: 'Ask the next one where there is no answer',
    checkIn: 'Check in',
    finish: 'Say it is done',
    confirm: 'Confirm what was done',
    cancel: 'Call a booking off',
    callHelp: 'Call for help',
    answerHelp: 'Take a call for help',
    review: 'Write a review',
    eraseClient: 'Erase somebody from outside',
  },
  queries: {
    figures: 'The work in figures',
    reviews: 'Reviews',
    offers: 'Services',
    quote: 'Price and free times',
    myBookings: 'What I booked',
    myJobs: 'My jobs',
    booking: 'One booking',
    board: 'The office’s board',
    statement: 'A worker’s statement',
    myHours: 'My working hours',
  },
  failures: {
    no_feed: () => 'There is no calendar address.',
    offer_code_taken: () => 'There is a service with this code already. Choose another code.',
    choice_twice: () => 'One code is there twice. Change one of them.',
    offer_ended: () => 'This service is no longer offered. Choose another from the list.',
    members_only: () => 'This is for members. Join first.',
    hours_overlap: () => 'Hours of one day overlap. Change them so that they do not.',
    zone_unknown: () => 'Choose a zone.',
    not_a_worker: () => 'Set your working hours first.',
    choice_unknown: () => 'Choose one of what this service has.',
    size_out: () => 'Choose the size from the list again.',
    no_price: () => 'There is no rule for its price yet. Tell the office.',
    office_only: () => 'The office books for people from outside.',
    past: () => 'That time is past. Choose one to come.',
    too_far: () => 'Choose a day within a year.',
    price_changed: (values) =>
      `The price has changed${money(values, 'total', 'en') && ` to ${money(values, 'total', 'en')}`} in the meantime. Look at it and book again.`,
    nobody_free: (values) => {
      const next = nextText(values.next, 'en')
      return next ? `Nobody can come then. Next free: ${next}.` : 'Nobody can come then. Choose another day.'
    },
    series_too_long: ({ most }) => `At most ${most ?? '26'} bookings at once. Make it shorter.`,
    series_clashes: ({ n }) =>
      `Nobody can come on ${n ?? 'some'} of these days. Change the time, or leave those days out.`,
    series_empty: () => 'Nobody can come on any of these days. Choose another time.',
    not_your_job: () => 'This is not your job. Choose from your own.',
    not_now: () => 'That cannot be done now. Open the page again to see how things stand.',
    taken_already: () => 'Somebody else has taken it first.',
    not_free: () => 'You have another job then, or it is outside your hours.',
    too_early: () => 'You can check in from two hours before it begins.',
    not_yours: () => 'This is not your booking. Choose from your own.',
    not_done: () => 'It is not done yet. Do this afterwards.',
    fee_changed: (values) =>
      `What calling off costs has changed${money(values, 'fee', 'en') && ` to ${money(values, 'fee', 'en')}`}. Look at it and press again.`,
    answered_already: () => 'The office has this call already.',
    reviewed_already: () => 'A review can be written once.',
    a_member: () => 'This is a member’s booking. Members are erased on the roll.',
    still_to_come: () => 'This booking is not over. Erase it afterwards.',
  },
  entries: {
    feed_set: ({ data, label }) => `${label(data.agent)} ${data.on ? 'made' : 'ended'} a calendar address.`,
    offer_added: ({ actor, data, label }) => `${actor} added the service “${label(data.offer)}”.`,
    offer_ended: ({ actor, data, label }) => `${actor} ended the service “${label(data.offer)}”.`,
    hours_set: ({ data, label }) => `${label(data.agent)} set their working hours.`,
    day_off_taken: ({ data, label }) =>
      `${label(data.agent)} ${data.off ? 'takes the day off' : 'works again'} on ${data.day}.`,
    booked: ({ data, label, amount }) =>
      `${data.client ? label(data.client) : 'Somebody from outside'} booked “${label(data.offer)}” for ${amount(data.total, data.unit)}.`,
    series_booked: ({ data, label }) =>
      `${data.client ? label(data.client) : 'Somebody from outside'} booked “${label(data.offer)}” ${plural(data.bookings, 'time')} in a series.`,
    assigned: ({ data, label }) =>
      data.worker
        ? `By our rule ${label(data.worker)} was asked to do “${label(data.booking)}”.`
        : `“${label(data.booking)}” is open to all who can do it.`,
    accepted: ({ data, label }) => `${label(data.worker)} took “${label(data.booking)}”.`,
    refused: ({ data, label }) =>
      data.silent
        ? `${label(data.worker)} gave no answer, so the next one is asked to do “${label(data.booking)}”.`
        : `${label(data.worker)} does not do “${label(data.booking)}”.`,
    checked_in: ({ data, label }) => `${label(data.worker)} began “${label(data.booking)}”.`,
    finished: ({ data, label }) => `${label(data.worker)} finished “${label(data.booking)}”.`,
    confirmed: ({ data, label, amount }) =>
      `“${label(data.booking)}” is confirmed. Of ${amount(data.total, data.unit)}, ${amount(data.workerPart, data.unit)} is ${label(data.worker)}’s and ${amount(data.coopPart, data.unit)} the co-op’s.`,
    cancelled: ({ actor, data, label, amount }) =>
      `${actor} called off “${label(data.booking)}”.${data.total > 0n ? ` It costs ${amount(data.total, data.unit)}.` : ''}`,
    help_called: ({ data, label }) => `${label(data.worker)} called for help from “${label(data.booking)}”.`,
    help_answered: ({ actor, data, label }) => `${actor} has ${label(data.worker)}’s call for help.`,
    reviewed: ({ data, label }) => `“${label(data.booking)}” was reviewed (${data.stars} of 5 stars).`,
    client_erased: ({ actor }) => `${actor} erased the name and address of somebody from outside.`,
  },
}
