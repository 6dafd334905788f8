package ecole.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom a limit counts: whoever has an IPv6 address has the 2^64 of its network, so these are one client. */
public final class ClientNetwork {
    private static final int BYTES = 8;

    private ClientNetwork() {}

    /** @param address a literal address, IPv4 or IPv6; whatever else has a colon is one and the same client */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return HexFormat.of().formatHex(Arrays.copyOf(InetAddress.getByName(address).getAddress(), BYTES)); // a colon: never looked up
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }
}
