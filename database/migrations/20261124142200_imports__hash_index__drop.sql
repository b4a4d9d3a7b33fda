-- Nothing looks for an import by its content.
drop index imports__hash;
