-- Bulletins refer to published assessments, which this service knows from the timeline only.
create index timeline_entry_of_assessment on timeline_entry (subject) where type = 'org.cocreation.assessment-published.v1';
