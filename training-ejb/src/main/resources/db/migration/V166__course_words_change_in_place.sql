-- Each class that is imported moves the open days of its course, which are copied beside the course's words. With room on
-- its page a row changes where it stands, and the indexes of words and sounds, which the copy does not touch, stay as they are.
alter table course_words set (fillfactor = 50);
