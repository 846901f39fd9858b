-- Whose a document or a name was before a merge is asked by the row that was moved.
create index merge_move_of_row on merge_move (row_id);
create index person_merge_of_absorbed on person_merge (absorbed);
