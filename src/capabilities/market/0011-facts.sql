-- All that fees could look at when a line was ordered, so that other fees can be played over it. Absent on older lines,
-- which kept only what the rules of their day looked at.
alter table market_order_line add column facts jsonb;
create index market_order_made on market_order (commons_id, made_at, id);
