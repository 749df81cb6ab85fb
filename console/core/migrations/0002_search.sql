-- Words of conversations and messages, found by their beginnings, without regard to case and accents.

create virtual table conversation_words using fts5 (
    words, content = 'conversations', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);

create trigger conversations_come after insert on conversations begin
    insert into conversation_words (rowid, words) values (new.number, new.words);
end;

create trigger conversations_go after delete on conversations begin
    insert into conversation_words (conversation_words, rowid, words) values ('delete', old.number, old.words);
end;

create trigger conversations_change after update of words on conversations when old.words <> new.words begin
    insert into conversation_words (conversation_words, rowid, words) values ('delete', old.number, old.words);
    insert into conversation_words (rowid, words) values (new.number, new.words);
end;

create virtual table message_words using fts5 (
    content, content = 'messages', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);

create trigger messages_come after insert on messages begin
    insert into message_words (rowid, content) values (new.number, new.content);
end;

create trigger messages_go after delete on messages begin
    insert into message_words (message_words, rowid, content) values ('delete', old.number, old.content);
end;
