-- The live room must know which tool a document is a sheet of, to know what may be written in it.
grant select (tool) on byg.sheet to :"keeper";
grant usage on schema wall to :"keeper";
