-- What can be filtered by stands among the words: labels, swapping and lending are new among them.
update market_shelf s
set words = s.words || array_to_tsvector(
  array(select 'l:' || one from unnest(l.labels) as one)
    || case when l.swap then array['x:1'] else '{}'::text[] end
    || case when l.lend then array['y:1'] else '{}'::text[] end)
from market_listing l
where l.commons_id = s.commons_id and l.id = s.listing and (l.labels <> '{}' or l.swap or l.lend);
