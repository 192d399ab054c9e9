package org.cocreation.local.cli;

import java.util.List;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.Tokens;

/** Prints an access token and nothing else, for use in {@code curl}. */
final class Token implements Command {

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String usage() {
        return "ROLE|PERSON [--roles a,b]";
    }

    @Override
    public String summary() {
        return "prints a token for one hour (roles: " + String.join(", ", Tokens.ROLES) + ")";
    }

    @Override
    public int run(Session session, Arguments arguments) {
        arguments.allow("--roles", "--scope", "--client");
        String name = arguments.word(0, "ROLE or PERSON");
        boolean role = Tokens.ROLES.contains(name);
        List<String> roles =
                arguments.has("--roles") ? arguments.list("--roles") : List.of(role ? name : "participant");
        for (String each : roles) {
            if (!Tokens.ROLES.contains(each)) {
                throw new PlatformFailure(
                        "there is no role " + each + "; there are " + String.join(", ", Tokens.ROLES));
            }
        }
        Tokens.Wish wish = Tokens.wish(role ? name + "-1" : name, roles.toArray(String[]::new))
                .withScope(arguments.value("--scope").orElse(""))
                .byClient(arguments.value("--client").orElse("cocreation-cli"));
        session.out().println(session.running().tokens().get(wish));
        return 0;
    }
}
