-- Nothing asks the log by key, and each event paid for it twice: when it was written and when it was numbered.
drop index event_log_by_key;
