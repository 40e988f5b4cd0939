-- Words and days of reminders may change while a survey is open: what was sent keeps the words it was sent in.
alter table surveys.reminded add words jsonb;
update surveys.reminded r set words = c.reminders -> 'text' from surveys.campaign c where c.id = r.campaign_id;
alter table surveys.reminded alter words set not null;
comment on column surveys.reminded.words is 'The words that went out on this day, in both languages; later changes of the campaign leave them';
