META
key;value
description;"Invented for tests; not a real election"
country;Nowhere
budget;1000.00
currency;EUR
num_projects;5
num_votes;10
vote_type;approval
rule;equalshares/add1
min_length;1
PROJECTS
project_id;cost;votes;name;category
park;400;6;"A park ""for all""; with trees";green
lights;300;5;Lights;safety
path;300.00;4;Path über den Bach;
cafe;200;4;Café;meeting
garden;99.5;4;Garden;green
VOTES
voter_id;vote;voting_method
1;park,lights;internet
2;park,lights;internet
3;park,lights;paper
4;park,path;internet
5;park,lights,cafe;internet
6;park,lights;
7;path,garden;internet
8;path,garden,cafe;internet
9;path,garden,cafe;paper
10;garden,cafe;internet
