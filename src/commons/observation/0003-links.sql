-- What was promised, wished for or claimed before, and this event brought about: flows of a later domain, which keeps them.
alter table observation_event add column fulfills uuid;
alter table observation_event add column satisfies uuid;
alter table observation_event add column settles uuid;
create index observation_event_fulfills on observation_event (commons_id, fulfills) where fulfills is not null;
create index observation_event_satisfies on observation_event (commons_id, satisfies) where satisfies is not null;
create index observation_event_settles on observation_event (commons_id, settles) where settles is not null;
