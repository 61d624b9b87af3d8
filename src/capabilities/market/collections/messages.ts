import type { Telling } from '../../../kernel/capability.ts'

// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>
type Values = Record<string, string>

export const ko = {
  commands: {
    makeCollection: '모음 만들기',
    changeCollection: '모음 고치기',
    dropCollection: '모음 없애기',
    featureCollection: '모음을 장터에 추천하기',
    putInCollection: '모음에 물건 넣기',
    takeFromCollection: '모음에서 물건 빼기',
  },
  queries: { collections: '장터의 모음', collection: '모음 하나' },
  failures: {
    too_many_collections: ({ most }: Values) =>
      `모음은 ${most ?? ''}개까지 만들 수 있어요. 쓰지 않는 모음을 먼저 없애 주세요.`,
    collection_full: ({ most }: Values) =>
      `모음 하나에는 ${most ?? ''}가지까지 넣을 수 있어요. 몇 가지를 빼거나 다른 모음에 넣어 주세요.`,
    not_your_collection: () => '다른 사람의 모음이에요. 내 모음에서 골라 주세요.',
    not_for_sale: () => '지금 팔지 않는 물건이에요. 장터에 나와 있는 물건을 골라 주세요.',
    collection_not_open: () => '만든 사람만 보는 모음이에요. 다른 사람에게도 보이는 모음을 골라 주세요.',
  },
  entries: {
    collection_featured: ({ actor, data, label }: Told) =>
      data.featured
        ? `${actor} 님이 모음 ‘${label(data.collection)}’을 장터에 추천했어요.`
        : `${actor} 님이 모음 ‘${label(data.collection)}’의 추천을 내렸어요.`,
  },
}

export const en = {
  commands: {
    makeCollection: 'Make a collection',
    changeCollection: 'Change a collection',
    dropCollection: 'Remove a collection',
    featureCollection: 'Recommend a collection in the market',
    putInCollection: 'Put a thing into a collection',
    takeFromCollection: 'Take a thing out of a collection',
  },
  queries: { collections: 'Collections of the market', collection: 'One collection' },
  failures: {
    too_many_collections: ({ most }: Values) =>
      `You can have ${most ?? ''} collections. Remove one you no longer need first.`,
    collection_full: ({ most }: Values) =>
      `A collection holds ${most ?? ''} things. Take some out or use another one.`,
    not_your_collection: () => 'This is somebody else’s collection. Choose one of your own.',
    not_for_sale: () => 'This is not for sale now. Choose something from the market.',
    collection_not_open: () => 'Only its maker sees this collection. Choose one that is shown to others.',
  },
  entries: {
    collection_featured: ({ actor, data, label }: Told) =>
      data.featured
        ? `${actor} recommended the collection “${label(data.collection)}” in the market.`
        : `${actor} no longer recommends the collection “${label(data.collection)}”.`,
  },
}
