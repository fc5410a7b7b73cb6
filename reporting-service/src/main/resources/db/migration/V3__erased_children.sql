-- Children who were erased: their id alone, so that no late or repeated profile brings them back.
CREATE TABLE erased_children (child_id uuid PRIMARY KEY);
