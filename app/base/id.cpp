#include "base/id.h"

#include <random>

namespace salvor {

std::string random_id(int digits) {
    static constexpr char alphabet[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::random_device device;
    std::uniform_int_distribution<int> pick(0, 35);
    std::string id;
    for (int i = 0; i < digits; ++i) id += alphabet[pick(device)];
    return id;
}

} // namespace salvor
