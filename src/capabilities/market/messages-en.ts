import type { Telling } from '../../kernel/capability.ts'
import { en as collections } from './collections/messages.ts'
import { en as disputes } from './disputes/messages.ts'
import { en as files } from './files/messages.ts'
import { en as orders } from './orders/messages-en.ts'
import { en as searches } from './searches/messages.ts'

type Values = Record<string, string>
// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>

const states: Record<string, string> = {
  draft: 'keeps it as a draft',
  active: 'offers it again',
  locked: 'takes it off for a while',
  sold: 'has none left',
  closed: 'sells it no more',
}

export const en = {
  title: 'Market',
  commands: {
    ...orders.commands,
    ...disputes.commands,
    ...files.commands,
    ...collections.commands,
    ...searches.commands,
    makeListing: 'Offer something',
    changeListing: 'Change what is offered',
    moveListing: 'Take an offer off or show it again',
    takeListings: 'Offer many from a file',
    nameCategory: 'Name a category',
    dropCategory: 'Take a category away',
  },
  queries: {
    ...orders.queries,
    ...disputes.queries,
    ...files.queries,
    ...collections.queries,
    ...searches.queries,
    listingsForSale: 'What is for sale',
    asOrdered: 'A thing as it was described when ordered',
    listing: 'One offer',
    myListings: 'What I offer',
    categories: 'Categories of the market',
  },
  failures: {
    ...orders.failures,
    ...disputes.failures,
    ...files.failures,
    ...collections.failures,
    ...searches.failures,
    members_only: () => 'Only members buy and sell here. Join first.',
    not_yours: () => 'Somebody else offers this. Choose one of your own.',
    no_such_category: () => 'Nothing can be put into this category. Choose one further down.',
    number_taken: ({ number }: Values) => `You use the number ${number ?? ''} already. Give another one.`,
    none_left: () => 'The quantity is 0. Say how many there are.',
    no_way_to_get_it: () => 'Nobody could get it. Choose collecting, sending, or both.',
    no_such_file: () => 'The picture was not found. Choose it again.',
    closed_for_good: () => 'This is not sold any more. Offer it anew.',
    is_so_already: () => 'It is so already. Nothing has changed.',
    holds_listings: () => 'There are offers in this category. Move them to another one first.',
    has_others_below: () => 'There are categories below it. Take those away first.',
    stays_in_its_place: () => 'A category stays where it is. Make a new one and move the offers.',
    too_deep: () => 'Categories go five levels deep. Put it further up.',
    too_many_categories: () => 'There are too many categories. Take away one that is not used.',
  },
  entries: {
    ...orders.entries,
    ...disputes.entries,
    ...collections.entries,
    ...searches.entries,
    listing_made: ({ actor }: Told) => `${actor} offered something in the market.`,
    listing_changed: ({ actor }: Told) => `${actor} changed an offer.`,
    listing_moved: ({ actor, data }: Told) => `${actor} ${states[data.state]}.`,
    listings_taken: ({ actor, data }: Told) =>
      `${actor} offered ${data.made} things from a file and changed ${data.changed + data.moved}.`,
    category_named: ({ actor }: Told) => `${actor} named a category of the market.`,
    category_dropped: ({ actor }: Told) => `${actor} took a category of the market away.`,
  },
}
