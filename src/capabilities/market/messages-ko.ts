import type { Telling } from '../../kernel/capability.ts'
import { ko as collections } from './collections/messages.ts'
import { ko as disputes } from './disputes/messages.ts'
import { ko as files } from './files/messages.ts'
import { ko as orders } from './orders/messages-ko.ts'
import { ko as searches } from './searches/messages.ts'

type Values = Record<string, string>
// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>

const states: Record<string, string> = {
  draft: '아직 올리지 않은 것으로 두었어요',
  active: '다시 올렸어요',
  locked: '잠시 내렸어요',
  sold: '다 팔렸어요',
  closed: '판매를 끝냈어요',
}

export const ko = {
  title: '장터',
  commands: {
    ...orders.commands,
    ...disputes.commands,
    ...files.commands,
    ...collections.commands,
    ...searches.commands,
    makeListing: '물건 올리기',
    changeListing: '올린 물건 고치기',
    moveListing: '올린 물건 내리거나 다시 올리기',
    takeListings: '여러 물건을 파일로 올리기',
    nameCategory: '갈래 이름 짓기',
    dropCategory: '갈래 없애기',
  },
  queries: {
    ...orders.queries,
    ...disputes.queries,
    ...files.queries,
    ...collections.queries,
    ...searches.queries,
    listingsForSale: '장터에 나온 물건',
    asOrdered: '주문할 때의 물건 설명',
    listing: '물건 하나',
    myListings: '내가 올린 물건',
    categories: '장터의 갈래',
  },
  failures: {
    ...orders.failures,
    ...disputes.failures,
    ...files.failures,
    ...collections.failures,
    ...searches.failures,
    members_only: () => '함께하는 사람만 사고팔 수 있어요. 먼저 가입해 주세요.',
    not_yours: () => '다른 사람이 올린 물건이에요. 내가 올린 물건에서 골라 주세요.',
    no_such_category: () => '물건을 넣을 수 없는 갈래예요. 더 아래 갈래를 골라 주세요.',
    number_taken: ({ number }: Values) =>
      `상품 번호 ${number ?? ''}를 이미 쓰고 있어요. 다른 번호를 적어 주세요.`,
    none_left: () => '수량이 0이에요. 팔 수량을 적어 주세요.',
    no_way_to_get_it: () => '받는 방법이 없어요. 직접 받기나 보내기 가운데 하나는 골라 주세요.',
    no_such_file: () => '사진을 찾지 못했어요. 사진을 다시 골라 주세요.',
    closed_for_good: () => '판매를 끝낸 물건이에요. 새로 올려 주세요.',
    is_so_already: () => '이미 그렇게 되어 있어요. 바뀐 것은 없어요.',
    holds_listings: () => '물건이 들어 있는 갈래예요. 물건을 먼저 다른 갈래로 옮겨 주세요.',
    has_others_below: () => '아래에 다른 갈래가 있어요. 아래 갈래부터 없애 주세요.',
    stays_in_its_place: () => '갈래의 자리는 옮길 수 없어요. 새 갈래를 만들고 물건을 옮겨 주세요.',
    too_deep: () => '갈래가 너무 깊어요. 다섯 단계까지 만들 수 있어요.',
    too_many_categories: () => '갈래가 너무 많아요. 쓰지 않는 갈래를 먼저 없애 주세요.',
  },
  entries: {
    ...orders.entries,
    ...disputes.entries,
    ...collections.entries,
    ...searches.entries,
    listing_made: ({ actor }: Told) => `${actor} 님이 장터에 물건을 올렸어요.`,
    listing_changed: ({ actor }: Told) => `${actor} 님이 올린 물건을 고쳤어요.`,
    listing_moved: ({ actor, data }: Told) => `${actor} 님이 올린 물건: ${states[data.state]}.`,
    listings_taken: ({ actor, data }: Told) =>
      `${actor} 님이 파일로 물건 ${data.made}개를 올리고 ${data.changed + data.moved}개를 고쳤어요.`,
    category_named: ({ actor }: Told) => `${actor} 님이 장터의 갈래를 정했어요.`,
    category_dropped: ({ actor }: Told) => `${actor} 님이 장터의 갈래를 없앴어요.`,
  },
}
