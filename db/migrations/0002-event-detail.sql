-- What an event of its kind tells besides who and when: why a flow was stopped.
alter table conversation_event add column detail text;
