import { formatDay, withParticle } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type * as Told from './tellings.ts'

const left = ({ left, unit }: Record<string, string>) =>
  left && unit ? ` 남은 것은 ${formatAmount(BigInt(left), unitOf(unit), 'ko').text}이에요.` : ''

export const ko = {
  title: '돌봄',
  commands: {
    recordFigures: '나누는 기준 숫자 적기',
    assess: '돌볼 몫 나누기',
    assessLate: '나중에 들어온 사람의 몫 정하기',
    assessJoiner: '새로 들어온 사람의 돌볼 몫 정하기',
    freeLeaver: '나간 사람의 아직 때가 안 된 몫 없애기',
    settleSeason: '남은 몫 넘기거나 없애기',
    callWorkDay: '함께 일하는 날 정하기',
    cancelWorkDay: '함께 일하는 날 취소하기',
    signUp: '일하러 오겠다고 하기',
    leaveWorkDay: '오겠다던 것 물리기',
    confirmWork: '누가 와서 일했는지 적기',
    commute: '일 대신 돈으로 내기',
    takeBackCommutation: '돈으로 내기로 한 것 물리기',
    reportTrouble: '고장 알리기',
    assessTrouble: '고장 살펴본 것 적기',
    beginRepair: '고치기 시작하기',
    endTrouble: '고장 마무리하기',
    shareCost: '고친 값 나누기',
    addIndicator: '살펴볼 것 정하기',
    recordReadings: '잰 값 적기',
    correctReading: '잰 값 바로잡기',
    changeIndicator: '살펴보는 것 고치기',
    endIndicator: '그만 살펴보기',
    issueMeter: '계량기에 열쇠 주기',
    revokeMeter: '계량기 열쇠 거두기',
    sendReadings: '계량기가 잰 값 보내기',
    report: '본 것 알리기',
    logRound: '돌아본 것 적기',
  },
  queries: {
    figures: '나누는 기준 숫자',
    mine: '내가 돌볼 몫',
    seasons: '나눈 몫',
    season: '나눈 몫 하나',
    days: '함께 일하는 날',
    day: '함께 일하는 날 하나',
    tickets: '고장',
    ticket: '고장 하나',
    health: '상태',
    indicator: '살펴보는 것',
    toMeasure: '내가 잴 것',
    workOn: '이것을 돌본 날',
    behind: '내가 바로 다음인 차례',
    running: '살펴볼 것',
    occasion: '본 것을 알릴 차례',
    rounds: '돌아본 기록',
    staleReadings: '오래 재지 않은 것',
  },
  failures: {
    not_watched: () => '우리 규칙은 아직 이렇게 살피기로 하지 않았어요. 먼저 규칙을 함께 정해 주세요.',
    no_such_occasion: () => '그런 차례나 예약을 찾지 못했어요. 내 차례나 예약에서 다시 열어 주세요.',
    not_oneself: () => '자기 차례에 대해서는 알릴 수 없어요.',
    left_since: () => '그사이에 모임을 떠난 사람의 일이에요. 사무국에 이야기해 주세요.',
    not_next: () =>
      '바로 다음에 쓰는 사람이나 돌아보는 사람만 알릴 수 있어요. 다른 일은 약속 지키기에서 알려 주세요.',
    report_too_late: ({ days }: Record<string, string>) =>
      `본 것은 ${days ?? '정한 날'}일 안에 알려야 해요. 지금은 약속 지키기에서 알려 주세요.`,
    judged_already: () => '이 일은 이미 판단이 끝났어요.',
    told_already: () => '이미 알린 일이에요. 덧붙일 말은 그 일에 적어 주세요.',
    round_today: () => '오늘 돌아본 것은 이미 적었어요. 내일 다시 적어 주세요.',
    no_such_key: () => '우리 규칙에 없는 기준이에요. 규칙에 있는 것을 골라 주세요.',
    no_such_member: () => '명부에 없는 사람이 있어요. 함께하는 사람 가운데에서 골라 주세요.',
    member_twice: () => '같은 사람이 두 번 있어요. 한 줄로 합쳐 주세요.',
    no_such_duty: () => '우리 규칙에 없는 일이에요. 규칙에 있는 것을 골라 주세요.',
    ends_before_it_begins: () => '시작보다 끝이 먼저예요. 날짜와 시간을 다시 살펴 주세요.',
    season_overlaps: () =>
      '이 기간의 몫은 이미 나누었어요. 한 철에 두 번 나눌 수 없으니 다른 기간을 골라 주세요.',
    nobody_owes: () => '몫을 나눌 사람이 없어요. 먼저 나누는 기준이 되는 숫자를 적어 주세요.',
    season_closed: () => '이미 마무리한 철이에요.',
    late_owe_nothing: () => '우리 규칙으로는 나중에 들어온 사람이 그 철의 몫을 맡지 않아요.',
    outside_season: () => '그 철에 들지 않는 날이에요. 철 안의 날을 골라 주세요.',
    nobody_late: () => '그 뒤에 들어오거나 늘어난 사람이 없어요. 땅이 늘었으면 기준 숫자를 먼저 적어 주세요.',
    season_not_over: () => '아직 끝나지 않은 철이에요. 끝난 다음 날부터 마무리할 수 있어요.',
    not_a_later_season: () => '남은 것을 넘길 수 없는 철이에요. 같은 일의 더 나중 철을 골라 주세요.',
    payments_open: () => '돈으로 내기로 하고 아직 내지 않은 사람이 있어요. 내거나 물린 뒤에 마무리해 주세요.',
    in_the_past: () => '이미 지난 때예요. 앞으로 올 날을 골라 주세요.',
    leader_not_a_member: () => '이끄는 사람은 함께하는 사람이어야 해요. 다시 골라 주세요.',
    members_only: () => '함께하는 사람만 할 수 있어요.',
    day_not_open: () => '이미 마쳤거나 취소된 날이에요. 다른 날을 골라 주세요.',
    day_over: () => '이미 끝난 날이에요. 다음 날에 와 주세요.',
    day_full: () => '자리가 다 찼어요. 다른 날에 와 주세요.',
    day_cancelled: () => '취소된 날이에요.',
    not_signed_up: () => '오겠다고 한 사람이 아니에요. 먼저 오겠다고 해야 적을 수 있어요.',
    not_the_leader: () => '그날을 이끈 사람과 사무국만 적을 수 있어요.',
    not_begun: () => '아직 시작하지 않았어요. 시작한 뒤에 적어 주세요.',
    more_than_worth: () => '그날 하루치보다 많아요. 하루치까지만 적을 수 있어요.',
    nothing_owed: () => '맡은 몫이 없어요.',
    no_price: () => '이 일은 돈으로 대신할 수 없어요. 함께 일하는 날에 와 주세요.',
    more_than_left: (values: Record<string, string>) => `남은 몫보다 많아요.${left(values)}`,
    paid_already: () => '이미 낸 돈이 있어 물릴 수 없어요. 사무국에 말씀해 주세요.',
    resource_retired: () => '이제 쓰지 않는 자원이에요. 다른 것을 골라 주세요.',
    may_not_stop_use: () => '쓰지 못하게 할 권한이 없어요. 표시를 지우고 알려 주시면 담당이 살펴봐요.',
    ticket_ended: () => '이미 마무리한 고장이에요. 다시 고장 났으면 새로 알려 주세요.',
    not_to_repair: () => '이미 고치고 있거나 마무리한 고장이에요.',
    limits_turned: () => '가장 적은 값이 가장 많은 값보다 커요. 두 값을 다시 살펴 주세요.',
    reading_to_come: () => '아직 오지 않은 때의 값이 있어요. 잰 때를 다시 살펴 주세요.',
    reading_twice: () => '같은 때의 값이 이미 있어요. 고치려면 바로잡기를 써 주세요.',
    nothing_changed: () => '지금 값과 같아요. 바꿀 값을 적어 주세요.',
    corrected_already: () => '이미 바로잡은 값이에요. 지금 값을 골라 주세요.',
    indicator_ended: () => '이제 살펴보지 않는 것이에요. 다른 것을 고르거나 새로 정해 주세요.',
    limits_out_of_reach: () => '좋은 범위가 잴 수 있는 범위를 벗어났어요. 두 범위를 다시 살펴 주세요.',
    out_of_reach: () => '잴 수 있는 범위를 벗어난 값이에요. 값이나 잴 수 있는 범위를 다시 살펴 주세요.',
    indicator_twice: () => '같은 것이 두 번 있어요. 한 번만 골라 주세요.',
    too_many_meters: () => '계량기가 벌써 스무 대예요. 쓰지 않는 것의 열쇠를 먼저 거둬 주세요.',
    no_such_meter: () => '열쇠를 거둔 계량기예요. 새 열쇠를 주세요.',
    not_of_this_meter: () => '이 계량기가 보낼 수 있는 값이 아니에요. 그것을 보낼 열쇠를 새로 주세요.',
    too_fine: () => '소수 자리가 너무 많은 값이 있어요. 정해 둔 자리까지만 보내 주세요.',
    reading_too_old: () =>
      '1년이 넘은 값이 있어요. 계량기는 1년 안의 값만 보낼 수 있어요. 더 오래된 값은 손으로 적어 주세요.',
    reading_differs: () => '같은 때에 다른 값이 이미 있어요. 고치려면 손으로 바로잡아 주세요.',
  },
  entries: {
    figures_recorded: ({ actor, data }: Told.Figures) =>
      `${actor} 님이 ${data.figures.length}명의 기준 숫자를 ${formatDay(data.from, 'ko')}부터로 적었어요.`,
    season_assessed: ({ data, label, amount }: Told.Assessed) =>
      `${withParticle(label(data.season), '을/를')} ${data.people}명에게 나누었어요. 모두 ${amount(data.total, data.unit)}이에요.`,
    duty_shared: ({ data, label }: Told.Shared) =>
      `${withParticle(label(data.season), '을/를')} 나눈 ${data.shares.length}명의 몫이에요.`,
    late_assessed: ({ data, label }: Told.Late) =>
      `나중에 들어오거나 늘어난 ${data.people}명이 ${formatDay(data.from, 'ko')}부터 ${withParticle(label(data.season), '을/를')} 함께 맡아요.`,
    leaver_freed: ({ data, label }: Told.Freed) =>
      `${label(data.agent)} 님이 나가서 아직 때가 되지 않은 돌볼 몫을 없앴어요.`,
    season_settled: ({ data, label }: Told.Settled) =>
      data.into
        ? `${data.left.length}명이 다 하지 못한 ${withParticle(label(data.season), '을/를')} ${withParticle(label(data.into), '으로/로')} 넘겼어요.`
        : `${data.left.length}명이 다 하지 못한 ${withParticle(label(data.season), '을/를')} 없앴어요.`,
    work_day_called: ({ actor, data, label }: Told.Day) =>
      `${actor} 님이 ‘${label(data.day)}’ 날을 정했어요.`,
    work_day_cancelled: ({ data, label }: Told.Day) => `‘${label(data.day)}’ 날이 취소됐어요.`,
    signed_up: ({ data, label }: Told.Signed) =>
      data.byAnother
        ? `${label(data.agent)} 님이 ‘${label(data.day)}’에 다른 사람을 보내기로 했어요.`
        : `${label(data.agent)} 님이 ‘${label(data.day)}’에 오기로 했어요.`,
    signup_left: ({ data, label }: Told.Signed) =>
      `${label(data.agent)} 님이 ‘${label(data.day)}’에 못 오게 됐어요.`,
    work_confirmed: ({ actor, data, label }: Told.Confirmed) =>
      `${actor} 님이 ‘${label(data.day)}’에 ${data.came.filter((one) => one.amount > 0n).length}명이 와서 일했다고 ${data.corrects ? '고쳐 적었어요' : '적었어요'}.`,
    work_observed: ({ data, label, amount }: Told.Observed) =>
      data.event.corrects
        ? `${label(data.event.provider)} 님이 ${withParticle(label(data.event.resource), '을/를')} 돌본 시간을 바로잡았어요.`
        : `${label(data.event.provider)} 님이 ${withParticle(label(data.event.resource), '을/를')} ${amount(data.event.effort, 'h')} 돌봤어요.`,
    duty_commuted: ({ data, label }: Told.Commuted) =>
      `${label(data.agent)} 님이 ${withParticle(label(data.season), '을/를')} 돈으로 내기로 했어요.`,
    commutation_taken_back: ({ data, label }: Told.Commuted) =>
      `${label(data.agent)} 님이 ${withParticle(label(data.season), '을/를')} 돈으로 내기로 한 것을 물렸어요.`,
    trouble_reported: ({ actor, data, label }: Told.Trouble) =>
      `${actor} 님이 ${label(data.resource)} 고장을 알렸어요.${data.out ? ' 고칠 때까지 쓸 수 없어요.' : ''}`,
    trouble_assessed: ({ actor, data, label }: Told.Trouble) =>
      `${actor} 님이 ${label(data.resource)} 고장을 살펴봤어요.`,
    repair_begun: ({ data, label }: Told.Trouble) =>
      `${withParticle(label(data.resource), '을/를')} 고치기 시작했어요.`,
    trouble_ended: ({ data, label }: Told.Ended) =>
      data.how === 'resolved'
        ? `${withParticle(label(data.resource), '을/를')} 고쳤어요. 다시 쓸 수 있어요.`
        : `${withParticle(label(data.resource), '은/는')} 고치지 않기로 했어요.`,
    cost_shared: ({ data, label }: Told.Cost) =>
      `‘${label(data.ticket)}’ 고친 값을 ${data.shares.length}명이 나누어 내요.`,
    indicator_added: ({ actor, data, label }: Told.Health) =>
      `${actor} 님이 ${label(data.resource)}에서 ${withParticle(label(data.indicator), '을/를')} 살펴보기로 했어요.`,
    readings_recorded: ({ actor, data, label, entry }: Told.Readings) =>
      `${entry.actor.startsWith('provider') ? '계량기가' : `${actor} 님이`} ${label(data.resource)}의 ${label(data.indicator)} 값 ${data.readings.length}개를 적었어요.`,
    reading_corrected: ({ actor, data, label }: Told.Health) =>
      `${actor} 님이 ${label(data.resource)}의 ${label(data.indicator)} 값을 바로잡았어요.`,
    indicator_changed: ({ actor, data, label }: Told.Health) =>
      `${actor} 님이 ${label(data.resource)}에서 ${withParticle(label(data.indicator), '을/를')} 살펴보는 법을 고쳤어요.`,
    indicator_ended: ({ actor, data, label }: Told.Health) =>
      `${actor} 님이 ${label(data.resource)}에서 ${withParticle(label(data.indicator), '을/를')} 그만 살펴보기로 했어요.`,
    meter_issued: ({ actor, data, label }: Told.Meter) =>
      `${actor} 님이 계량기 ‘${label(data.meter)}’에 열쇠를 주었어요.`,
    meter_revoked: ({ actor, data, label }: Told.Meter) =>
      `${actor} 님이 계량기 ‘${label(data.meter)}’의 열쇠를 거두었어요.`,
    reported: ({ actor, data, label }: Told.Reported) =>
      `${actor} 님이 ${data.resource ? `${label(data.resource)}에서 ` : ''}본 것을 알렸어요(${label(data.case)}번).`,
    round_logged: ({ data, label }: Told.Round) =>
      `${label(data.agent)} 님이 돌아봤어요.${data.well ? ' 이상이 없었어요.' : ''}`,
    limit_crossed: ({ data, label }: Told.Crossed) =>
      `${label(data.resource)}의 ${label(data.indicator)} 값이 좋은 범위보다 ${data.side === 'low' ? '낮아졌어요' : '높아졌어요'}.`,
  },
}
