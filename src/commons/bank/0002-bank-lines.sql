-- A statement of 100,000 lines spent a quarter of its time on checking, row by row, that each line's account and import
-- and each booking's line exist. One command writes them, having just read the account and import and made the line
-- itself, and none of the three is ever deleted, so the checks found nothing and go.
alter table bank_line drop constraint bank_line_commons_id_account_fkey;
alter table bank_line drop constraint bank_line_commons_id_import_fkey;
alter table bank_booking drop constraint bank_booking_commons_id_line_fkey;
drop index bank_line_import;

-- The account's place in the books: `assets:bank:<code>`, or `assets:sp-care:bank:<code>` where a special account holds it.
alter table bank_account add column place text;
update bank_account set place = 'assets:bank:' || code;
alter table bank_account alter column place set not null;
