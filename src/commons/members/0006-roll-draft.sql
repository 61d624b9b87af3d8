-- Who a row of an uploaded roll became or was said to be, by its row: what comes in next from the same file (shares)
-- need not guess between namesakes.
alter table members_roll_draft add column agents text not null default '{}';
