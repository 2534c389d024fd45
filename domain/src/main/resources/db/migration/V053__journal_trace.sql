-- Where the traces of other systems and ours meet: W3C trace context of the call that brought the message.
alter table journal.message add column trace text;
comment on column journal.message.trace is 'Контекст трассы (W3C traceparent) вызова, которым принято сообщение; пусто, когда трассы выключены';
